package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Manifest;
import io.alvh.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/// The study's tables and texts, for pages that show it among other things.
public final class StudyTables {
  private StudyTables() {}

  /// Tables that belong together.
  ///
  /// @param title of them
  /// @param note what their columns mean
  /// @param html the tables, well-formed markup
  public record Group(String title, String note, String html) {}

  /// Returns the tables of `study`, each caption stamped where the data are made up.
  public static List<Group> of(StudyResult study) {
    String stamp = study.manifest().synthetic() ? " [SYNTHETIC]" : "";
    List<Group> groups = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      StringBuilder html = new StringBuilder();
      for (boolean gate : new boolean[] {true, false}) {
        String title = HeadlineText.title(profile, gate);
        html.append(HeadlineText.figures(study, profile, gate).html(title + stamp));
        html.append(
            HeadlineText.controls(study, profile, gate)
                .html(title + ": largest drawdown and de-levered controls" + stamp));
      }
      html.append(
          HeadlineText.tiers(study, profile).html("Win rate by tier, unhedged book" + stamp));
      html.append(PeriodText.periods(study, profile).html("Other periods and crises" + stamp));
      groups.add(
          new Group(StudyText.title(profile), HeadlineText.note(study, profile), html.toString()));
    }
    groups.add(fills(study, stamp));
    return groups;
  }

  private static Group fills(StudyResult study, String stamp) {
    String html =
        BreakEvenText.table(study).html("Unhedged books, break-even haircut of the credits" + stamp)
            + FillText.headline(study)
                .html("The headline half way to natural and at natural" + stamp)
            + SizeText.contrasts(study).html("Account size and contrasts" + stamp);
    return new Group("Fills, sizes and contrasts", BreakEvenText.note(), html);
  }

  /// Returns what every report on the study says first: pairs of a short name and a text.
  ///
  /// @param modelError what the newest validation says of the error of modelled prices
  public static List<List<String>> facts(StudyResult study, List<String> modelError) {
    return StudyText.facts(study, modelError);
  }

  /// Returns what is modelled, what is assumed, what is refused, and what a sceptical reader should
  /// hold against it: pairs of a title and its items.
  public static List<List<String>> notes(StudyResult study) {
    List<List<String>> notes = new ArrayList<>();
    notes.add(titled("Modelled", Notes.modelled(study)));
    notes.add(titled("Assumed", Notes.assumed()));
    notes.add(titled("Doubts", Doubts.of(study).stream().map(d -> d.substring(2)).toList()));
    return notes;
  }

  /// Returns what the figures rest on, in one sentence.
  public static String evidence(Manifest manifest) {
    EvidenceClass evidence = StudyText.evidence(manifest.synthetic());
    return Disclosure.sentence(evidence, manifest.first(), manifest.last(), Disclosure.RULED);
  }

  private static List<String> titled(String title, List<String> items) {
    List<String> all = new ArrayList<>(List.of(title));
    all.addAll(items);
    return all;
  }
}
