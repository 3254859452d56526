package cn.duibiao.catalogue;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.ClaimCue;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldCue;
import cn.duibiao.model.FieldCues;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.ReportCues;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads how reports word things: 线索 of the fields in {@code fields.yaml}, and 说法 of the criteria in
 * {@code claims.yaml}. Only a draft asks for them, so that a plain check pays nothing.
 */
public final class CueReader {

  private static final String CLAIMS = "/claims.yaml";

  private CueReader() {}

  /**
   * Reads the cues for {@code catalogue} below {@code folder}.
   *
   * @param cache where the parsed catalogue is kept; null for none
   * @throws cn.duibiao.yaml.InvalidInputException when any cue has errors, with all of them
   */
  public static ReportCues read(Path folder, Path cache, Catalogue catalogue) {
    Problems problems = new Problems();
    CatalogueFiles files;
    try {
      files = CatalogueFiles.read(folder, catalogue.edition(), cache, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("no catalogue in " + folder, e);
    }
    List<FieldCues> fields = new ArrayList<>();
    if (files.roots().get("fields.yaml") instanceof Node.Mapping themes) {
      for (Node.Entry theme : themes.entries()) {
        if (theme.value() instanceof Node.Mapping group) {
          group.entries().forEach(e -> add(catalogue, e, fields, problems));
        }
      }
    }
    List<ClaimCue> claims = claims(folder, catalogue, problems);
    problems.throwIfAny();
    return new ReportCues(List.copyOf(fields), claims);
  }

  private static void add(
      Catalogue catalogue, Node.Entry entry, List<FieldCues> all, Problems problems) {
    Field field = catalogue.fields().get(entry.key().text());
    if (field == null) {
      return;
    }
    Section s = new Section(entry.value(), FieldReader.KEYS, problems);
    List<FieldCue> cues = new ArrayList<>();
    for (Node.Scalar written : s.scalars("线索")) {
      FieldCue cue = FieldCue.of(written.text());
      if (cue == null) {
        problems.error(written, "线索“" + written.text() + "”没有写数旁边的词", "写成 题：近，如 行政复议：办结|审结");
      } else {
        cues.add(cue);
      }
    }
    if (field.kind() == FieldKind.RATE) {
      // A rate is called by its name, which a report may write out without more.
      Stream.concat(Stream.of(field.name()), field.aliases().stream())
          .map(name -> FieldCue.of(name.replace("+", "")))
          .forEach(cues::add);
    }
    if (!cues.isEmpty() || s.has("零")) {
      all.add(new FieldCues(field, List.copyOf(cues), s.texts("排除"), s.texts("量词"), s.texts("零")));
    }
  }

  private static List<ClaimCue> claims(Path folder, Catalogue catalogue, Problems problems) {
    String name = catalogue.edition() + CLAIMS;
    YamlReader.Document file =
        YamlReader.read(folder.resolve(name), "indicators/" + name, problems);
    List<ClaimCue> claims = new ArrayList<>();
    if (file.root() instanceof Node.Mapping criteria) {
      for (Node.Entry entry : criteria.entries()) {
        String id = entry.key().text();
        if (catalogue.criterion(id) == null) {
          problems.error(entry.key(), "没有“" + id + "”这个要点", "请核对编号");
        }
        Section s = new Section(entry.value(), Section.keys("说法"), problems);
        for (Node.Scalar words : s.scalars("说法")) {
          claims.add(new ClaimCue(id, FieldCue.of(words.text()).near()));
        }
      }
    }
    return List.copyOf(claims);
  }
}
