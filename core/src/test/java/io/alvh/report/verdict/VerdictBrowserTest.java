package io.alvh.report.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verdict page in a real browser: on a phone, by keyboard, and on paper.
class VerdictBrowserTest {
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => d.open = true)";

  private static final String LOADED =
      "document.readyState === 'complete' && document.title !== ''";

  @Test
  void the_page_fits_a_phone_opens_by_keyboard_and_prints_its_cards(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("index.html");
    Files.writeString(file, VerdictPage.render(VerdictFixture.input(false), VerdictFixture.CSS));
    try (Browser browser = Browser.open(file)) {
      browser.call(
          "Emulation.setDeviceMetricsOverride",
          "{\"width\":360,\"height\":740,\"deviceScaleFactor\":1,\"mobile\":true}");
      until(browser, LOADED);
      assertThat(browser.value("document.title")).isEqualTo("ALVH verdict");

      opens_by_keyboard(browser);
      prints_its_cards(browser);
      fits_a_phone(browser);
      assertThat(browser.value("performance.getEntriesByType('resource').length")).isEqualTo("0");
    }
  }

  /// Waits until `expression` is true, half a minute at most.
  private static void until(Browser browser, String expression) throws Exception {
    for (int i = 0; i < 600 && !browser.value(expression).equals("true"); i++) {
      Thread.sleep(50);
    }
  }

  private static void opens_by_keyboard(Browser browser) throws Exception {
    String focused =
        "document.activeElement.closest('article') ? document.activeElement.tagName : ''";
    assertThat(browser.value("document.querySelector('#claim-T1 details').open"))
        .isEqualTo("false");
    browser.press("Tab", 9);
    assertThat(browser.value("document.activeElement.className")).isEqualTo("skip");
    for (int i = 0; i < 80 && !browser.value(focused).equals("SUMMARY"); i++) {
      browser.press("Tab", 9);
    }
    browser.press("Enter", 13);

    assertThat(browser.value("document.querySelector('#claim-T1 details').open")).isEqualTo("true");
  }

  private static void prints_its_cards(Browser browser) throws Exception {
    String height = "document.querySelector('#claim-T2 .body').getBoundingClientRect().height > 50";
    String shown =
        "document.querySelector('#claim-T2 .body').checkVisibility({contentVisibilityAuto: true})";
    assertThat(browser.value(shown)).isEqualTo("false");
    browser.call("Emulation.setEmulatedMedia", "{\"media\":\"print\"}");

    until(browser, shown);
    assertThat(browser.value(shown)).isEqualTo("true");
    assertThat(browser.value(height)).isEqualTo("true");
    browser.call("Emulation.setEmulatedMedia", "{\"media\":\"\"}");
  }

  private static void fits_a_phone(Browser browser) throws Exception {
    browser.value(OPEN_ALL);

    assertThat(browser.value("document.documentElement.clientWidth")).isEqualTo("360");
    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo("360");
    assertThat(
            browser.value(
                "[...document.querySelectorAll('svg')].filter(s =>"
                    + " s.getBoundingClientRect().right > 360).length"))
        .isEqualTo("0");
  }
}
