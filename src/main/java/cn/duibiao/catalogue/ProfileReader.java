package cn.duibiao.catalogue;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Period;
import cn.duibiao.model.Profile;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.Sha256;
import cn.duibiao.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a 地方方案 and what it is built on, and lays them over the catalogue. */
public final class ProfileReader {

  private static final String FORMAT = "对标地方方案 1";

  private final Path folder;
  private final Problems problems = new Problems();
  private final List<Layer> layers = new ArrayList<>();
  private final List<Path> open = new ArrayList<>();

  private record Layer(Section head, String text) {}

  private ProfileReader(Path folder) {
    this.folder = folder;
  }

  /** The catalogue under the profile, and the profile. */
  public record Read(Catalogue catalogue, Profile profile) {}

  /**
   * Reads a profile.
   *
   * @param name a file, or the name of one in {@code folder} without its ending
   * @param folder where profiles are looked up by name
   * @param period reads the 统计期 under the catalogue it is given, or null when that cannot be known;
   *     waivers that ended before it are errors
   * @throws InvalidInputException when a file has errors, with all of them
   */
  public static Read read(
      String name, Path folder, Catalogue base, Function<Catalogue, Period> period) {
    ProfileReader reader = new ProfileReader(folder);
    reader.load(name);
    Overlay overlay = new Overlay(base);
    for (Layer layer : reader.layers) {
      String title = layer.head().required("名称");
      new LayerReader(
              layer.head(),
              title,
              layer.head().text("依据"),
              overlay,
              base.departments(),
              reader.problems)
          .read();
    }
    Catalogue catalogue = overlay.catalogue();
    reader.checkWaivers(overlay, period.apply(catalogue));
    reader.problems.throwIfAny();
    return new Read(catalogue, reader.profile(overlay));
  }

  private void load(String name) {
    Path file = file(name);
    if (file == null) {
      problems.error(name, 0, 0, "没有这个地方方案", "写方案文件的位置，或 indicators/profiles/ 里的名称" + shipped());
      return;
    }
    load(file, name, null);
  }

  /**
   * Reads {@code file} after what it is built on; {@code at} is where it was named, if in a file.
   */
  private void load(Path file, String name, Node at) {
    Path real = real(file);
    if (open.contains(real)) {
      problems.error(at, "“基于”转了一圈又回到“" + name + "”", "方案只能一层叠一层，请去掉其中一个“基于”");
      return;
    }
    open.add(real);
    YamlReader.Document document = YamlReader.read(file, shown(file, name), problems);
    if (document.root() == null) {
      return;
    }
    Section head = new Section(document.root(), LayerReader.KEYS, problems);
    if (!(document.root() instanceof Node.Mapping)) {
      return;
    }
    String format = head.required("格式");
    if (format != null && !format.equals(FORMAT)) {
      problems.error(head.get("格式"), "格式“" + format + "”不认识", "本版程序读 格式: " + FORMAT);
    }
    head.required("制定单位");
    head.required("依据");
    String below = head.text("基于");
    if (below != null) {
      Path lower = below.matches("[^/\\\\]+") ? beside(file, below) : null;
      if (lower == null) {
        problems.error(
            head.get("基于"),
            "没有“" + below + "”这个方案",
            "写同一文件夹里的文件名，或 indicators/profiles/ 里的名称" + shipped());
      } else {
        load(lower, below, head.get("基于"));
      }
    }
    layers.add(new Layer(head, document.text()));
  }

  private Path file(String name) {
    try {
      Path file = Path.of(name);
      return Files.exists(file) ? file : named(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private Path beside(Path file, String name) {
    try {
      Path sibling = file.resolveSibling(name);
      return Files.isRegularFile(sibling) ? sibling : named(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private Path named(String name) {
    Path file = folder.resolve(name + ".yaml");
    return name.matches("[^/\\\\]+") && Files.isRegularFile(file) ? file : null;
  }

  private String shown(Path file, String name) {
    return file.startsWith(folder) ? "indicators/profiles/" + file.getFileName() : name;
  }

  private String shipped() {
    try (Stream<Path> files = Files.list(folder)) {
      String names =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".yaml"))
              .map(f -> f.substring(0, f.length() - 5))
              .sorted()
              .collect(Collectors.joining("、"));
      return "：" + names;
    } catch (IOException e) {
      return "";
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What ended before the period begins cannot have held in it: somebody forgot to renew it. */
  private void checkWaivers(Overlay overlay, Period period) {
    overlay.waivers.stream()
        .filter(w -> period != null && w.endsBefore(period.from()))
        .forEach(
            w ->
                problems.error(
                    w.source().file(),
                    w.source().line(),
                    0,
                    "“" + w.criterion() + "”的豁免到" + w.to() + "为止，统计期" + period.from() + "才开始",
                    "已经失效的请删去，续期的请改“至”和文号"));
  }

  private Profile profile(Overlay overlay) {
    Section top = layers.get(layers.size() - 1).head();
    return new Profile(
        top.text("名称"),
        top.text("制定单位"),
        top.text("说明"),
        top.text("依据"),
        layers.subList(0, layers.size() - 1).stream().map(l -> l.head().text("名称")).toList(),
        Sha256.of(layers.stream().map(Layer::text).toList()),
        overlay.changes(),
        List.copyOf(overlay.thresholds),
        List.copyOf(overlay.exclusions.values()),
        Map.copyOf(overlay.added),
        List.copyOf(overlay.tests),
        List.copyOf(overlay.waivers),
        overlay.weights(),
        overlay.official);
  }
}
