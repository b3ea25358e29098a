# Reference values of the pricing kernels in 60-digit arithmetic (mpmath): exp and ln, the normal
# Run here: python3 reference.py
# distribution, Black-76 with its derivatives, implied volatility. Every input is the exact double.
import random
from mpmath import mp, mpf, erfc, erf, exp, log, sqrt, pi, nstr

mp.dps = 60
random.seed(1)


def n(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def N(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def black(right, f, k, years, vol, disc):
    f, k, years, vol, disc = map(mpf, (f, k, years, vol, disc))
    root = sqrt(years)
    s = vol * root
    d1 = log(f / k) / s + s / 2
    d2 = d1 - s
    w = 1 if right == "CALL" else -1
    if d1 * d1 > 1600:
        return (mpf(0),) * 7
    o = 1 if k >= f else -1  # the out-of-the-money right, whose two terms cancel least
    over = disc * o * (f * N(o * d1) - k * N(o * d2))
    price = disc * max(0, w * (f - k)) + over
    vega = disc * f * n(d1) * root
    theta = -log(disc) / years * price - vega * vol / (2 * years)
    return price, disc * w * N(w * d1), disc * n(d1) / (f * s), vega, theta, -years * price, over


def text(x):
    return nstr(x, 22)


def elementary():
    rows = ["FUNCTION,A,B,VALUE"]
    for _ in range(150):
        x = random.choice([random.uniform(-740, 709), random.uniform(-2, 2), random.gauss(0, 1) ** 3])
        rows.append(f"exp,{x!r},0,{text(exp(mpf(x)))}")
    for _ in range(150):
        a = 10 ** random.uniform(-300, 300)
        b = random.choice([a * random.uniform(0.5, 2), a * (1 + 10 ** random.uniform(-15, -1)), 10 ** random.uniform(-300, 300), 1.0])
        rows.append(f"ln,{a!r},{b!r},{text(log(mpf(a) / mpf(b)))}")
    for _ in range(150):
        x = -abs(random.choice([random.uniform(0, 37), random.uniform(0, 4)]))
        rows.append(f"cdf,{x!r},0,{text(N(mpf(x)))}")
    for x in [0.0, 0.999, 1.0, 2.999, 3.0, 6.999, 7.0, 14.999, 15.0, 30.0]:
        rows.append(f"cdf,{-x!r},0,{text(N(mpf(-x)))}")
    return rows


def case():
    kind = random.randrange(8)
    f = 100.0
    if kind == 0:  # an SPX chain
        f, years, vol = random.uniform(1000, 7000), random.uniform(1, 400) / 365, random.uniform(0.07, 0.8)
        x = vol * years ** 0.5 * random.uniform(-4, 4)
    elif kind == 1:  # a VIX chain
        f, years, vol = random.uniform(10, 40), random.uniform(3, 200) / 365, random.uniform(0.4, 2.5)
        x = vol * years ** 0.5 * random.uniform(-2, 4)
    elif kind == 2:  # deep wings
        years, vol = random.uniform(0.001, 2), 10 ** random.uniform(-3, 0.3)
        x = vol * years ** 0.5 * random.uniform(-36, 36)
    elif kind == 3:  # tiny times
        years, vol = 10 ** random.uniform(-12, -4), random.uniform(0.05, 3)
        x = vol * years ** 0.5 * random.uniform(-8, 8)
    elif kind == 4:  # near the money
        years, vol = random.uniform(0.001, 2), 10 ** random.uniform(-9, 0.5)
        x = random.choice([-1, 1]) * 10 ** random.uniform(-12, -3)
    elif kind == 5:  # huge volatility
        years, vol = random.uniform(0.5, 4), random.uniform(1.5, 5)
        x = random.uniform(-2, 2)
    elif kind == 6:  # at the money
        years, vol, x = random.uniform(0.001, 2), 10 ** random.uniform(-9, 0.5), 0.0
    else:  # far strikes
        years, vol = random.uniform(0.1, 10), 10 ** random.uniform(-1, 0.5)
        x = random.uniform(-20, 20)
    k = f * float(exp(-mpf(x)))
    disc = random.choice([1.0, random.uniform(0.7, 1.02)])
    return f, k, years, vol, disc


def blacks(count):
    rows = ["RIGHT,FORWARD,STRIKE,YEARS,VOL,DISCOUNT,PRICE,DELTA,GAMMA,VEGA,THETA,RHO"]
    while len(rows) <= count:
        f, k, years, vol, disc = case()
        right = random.choice(["CALL", "PUT"])
        values = black(right, f, k, years, vol, disc)[:6]
        if min(abs(v) for v in values[:4]) > 1e-290:
            rows.append(",".join([right] + [repr(v) for v in (f, k, years, vol, disc)] + [text(v) for v in values]))
    return rows


def implied(count):
    rows = ["RIGHT,PRICE,FORWARD,STRIKE,YEARS,DISCOUNT,VOL,CONDITION"]
    while len(rows) <= count:
        f, k, years, vol, disc = case()
        if abs(log(mpf(f) / mpf(k))) > 37 * vol * years ** 0.5:
            continue
        otm = "CALL" if k >= f else "PUT"
        right = otm if random.random() < 0.8 else ("PUT" if otm == "CALL" else "CALL")
        price = float(black(right, f, k, years, vol, disc)[0])
        intrinsic = mpf(disc) * max(mpf(0), (mpf(f) - mpf(k)) * (1 if right == "CALL" else -1))
        over = mpf(price) - intrinsic
        if not (over > 1e-290 and over > 4e-16 * price and mpf(price) < mpf(disc) * (f if right == "CALL" else k)):
            continue
        exact = mpf(vol)
        bad = False
        for _ in range(200):
            _, _, _, vega, _, _, now = black(right, f, k, years, exact, disc)
            if not (vega > 0 and now > 0):
                bad = True
                break
            # Newton's steps on the logarithm of the time value, held within a factor of two
            step = now * log(over / now) / vega if over < mpf(disc) * min(f, k) / 2 else (over - now) / vega
            step = max(min(step, exact), -exact / 2)
            exact += step
            if abs(step) < exact * mpf(10) ** -40:
                break
        else:
            bad = True
        if bad:
            continue
        rows.append(",".join([right, repr(price)] + [repr(v) for v in (f, k, years, disc)]
                             + [text(exact), nstr(mpf(price) / (vega * exact), 6)]))
    return rows


for name, rows in (("elementary", elementary()), ("black", blacks(600)), ("implied", implied(600))):
    with open(f"{name}.csv", "w") as out:
        out.write("\n".join(rows) + "\n")
