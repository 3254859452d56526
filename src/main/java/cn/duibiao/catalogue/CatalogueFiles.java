package cn.duibiao.catalogue;

import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.NodeStore;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Sha256;
import cn.duibiao.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of {@code indicators/} as parsed nodes. Parsing half a megabyte of YAML takes most of a
 * cold start, so the nodes are kept in a cache file that is valid as long as no file's name, size
 * or date has changed; without a cache folder they are parsed every time.
 *
 * @param roots by name below {@code indicators/}, in reading order
 * @param sha256 of the files' text, lower-case hex
 * @param fresh true when they were parsed now and not taken from the cache
 */
record CatalogueFiles(Map<String, Node> roots, String sha256, boolean fresh) {

  static final String LISTS = "lists.yaml";
  static final String CALENDAR = "calendar/";

  private static final String FORMAT = "duibiao-catalogue-2";

  /**
   * Reads them, from {@code cache} (may be null) when it is still valid; problems are added, never
   * thrown.
   */
  static CatalogueFiles read(Path folder, String edition, Path cache, Problems problems)
      throws IOException {
    List<String> names = names(folder, edition);
    String stamp = stamp(folder, names);
    CatalogueFiles cached = cache == null ? null : load(cache, stamp);
    if (cached != null) {
      return cached;
    }
    CatalogueFiles parsed = parse(folder, names, problems);
    if (cache != null && !problems.hasErrors()) {
      parsed.save(cache, stamp);
    }
    return parsed;
  }

  private static List<String> names(Path folder, String edition) throws IOException {
    List<String> names =
        new ArrayList<>(
            List.of(
                "departments.yaml",
                "fields.yaml",
                LISTS,
                edition + "/edition.yaml",
                edition + "/" + ParticipationReader.FILE));
    names.addAll(below(folder, CALENDAR, "20\\d\\d\\.yaml"));
    names.addAll(below(folder, edition + "/", "\\d\\d-.*\\.yaml"));
    return names;
  }

  private static List<String> below(Path folder, String prefix, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(prefix))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.matches(pattern))
          .sorted()
          .map(f -> prefix + f)
          .toList();
    }
  }

  private static String stamp(Path folder, List<String> names) throws IOException {
    StringBuilder stamp = new StringBuilder(FORMAT).append('\n').append(folder.toAbsolutePath());
    for (String name : names) {
      Path file = folder.resolve(name);
      stamp.append('\n').append(name);
      if (Files.exists(file)) {
        stamp
            .append(' ')
            .append(Files.size(file))
            .append(' ')
            .append(Files.getLastModifiedTime(file).toMillis());
      }
    }
    return stamp.toString();
  }

  private static CatalogueFiles parse(Path folder, List<String> names, Problems problems) {
    Map<String, Node> roots = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      YamlReader.Document document =
          YamlReader.read(folder.resolve(name), "indicators/" + name, problems);
      texts.add(document.text());
      if (document.root() != null) {
        Blanks.report(document.root(), problems);
        roots.put(name, document.root());
      }
    }
    return new CatalogueFiles(roots, Sha256.of(texts), true);
  }

  private static CatalogueFiles load(Path cache, String stamp) {
    if (!Files.isRegularFile(cache)) {
      return null;
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(cache)))) {
      if (!in.readUTF().equals(stamp)) {
        return null;
      }
      String sha256 = in.readUTF();
      Map<String, Node> roots = new LinkedHashMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        roots.put(in.readUTF(), NodeStore.read(in));
      }
      return new CatalogueFiles(roots, sha256, false);
    } catch (IOException | RuntimeException e) {
      // a damaged cache is as good as none: the files themselves are read instead
      return null;
    }
  }

  private void save(Path cache, String stamp) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeUTF(stamp);
      out.writeUTF(sha256);
      out.writeInt(roots.size());
      for (Map.Entry<String, Node> root : roots.entrySet()) {
        out.writeUTF(root.getKey());
        NodeStore.write(root.getValue(), out);
      }
      Path temp = Files.createTempFile(cache.getParent(), "catalogue-", ".tmp");
      Files.write(temp, bytes.toByteArray());
      Files.move(temp, cache, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // no cache: the next start is slower, nothing else
    }
  }
}
