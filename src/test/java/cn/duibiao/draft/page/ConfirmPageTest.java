package cn.duibiao.draft.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.draft.Draft;
import cn.duibiao.draft.Drafts;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Datum;
import cn.duibiao.model.Level;
import cn.duibiao.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page to confirm on, in a real browser. */
class ConfirmPageTest {

  private static final String SET =
      "var r=document.getElementById('%s');r.querySelector('.state').value='%s';"
          + "r.querySelector('.state').dispatchEvent(new Event('change',{bubbles:true}));";

  @Test
  @DisplayName(
      "accepted, edited, refused and claimed figures come out in the file, and nothing is asked for from outside")
  void confirm(@TempDir Path folder) throws IOException {
    Draft draft =
        Drafts.of("收到行政复议申请44件，受理39件。新建充电桩1200个。组织法治专题讲座暨集体学法3次。<script>alert(1)</script>。");
    Path page = folder.resolve("核对.html");
    Files.write(page, ConfirmPage.write(draft, Fixture.CATALOGUE.fields(), "数据.yaml"));
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.open(page, "");
      assertThat(browser.count("document.querySelectorAll('#text a.p').length")).isEqualTo(2);
      assertThat(browser.count("document.querySelectorAll('#text a.o').length")).isEqualTo(1);
      assertThat(browser.count("document.querySelectorAll('#text a.u').length")).isEqualTo(1);

      browser.run("document.querySelector('#r1 .value').value='45件';" + SET.formatted("r1", "对"));
      browser.run(SET.formatted("r2", "不要"));
      browser.run("document.querySelector('#u1 .field').value='应急预案数';" + SET.formatted("u1", "对"));
      browser.run(
          "document.querySelector('#r3 select.field').value='法治讲座次数';" + SET.formatted("r3", "对"));
      browser.run("document.getElementById('download').click()");
      String yaml = (String) browser.run("return document.getElementById('result').value");

      List<Datum> data =
          DistrictReader.parse(yaml, "数据.yaml", Fixture.CATALOGUE, Level.COUNTY).year().data();
      assertThat(data)
          .extracting(d -> d.field() + "=" + d.wording() + (d.pending() ? "?" : ""))
          .containsExactly("复议申请数=45件", "应急预案数=1200个", "法治讲座次数=3次");

      browser.run(
          "var s=document.getElementById('by-state');s.value='不要';"
              + "s.dispatchEvent(new Event('change',{bubbles:true}))");
      assertThat(
              browser.count(
                  "document.querySelectorAll('#table tr[data-quote]:not([hidden])').length"))
          .isEqualTo(1);
      assertThat(browser.requests()).noneMatch(r -> r.startsWith("http") || r.startsWith("file:"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  @DisplayName("page and workbook of one draft are the same bytes every time")
  void sameBytes() {
    Draft draft = Drafts.of("收到行政复议申请44件。");
    assertThat(ConfirmBook.write(draft)).isEqualTo(ConfirmBook.write(draft));
    assertThat(ConfirmPage.write(draft, Fixture.CATALOGUE.fields(), "a"))
        .isEqualTo(ConfirmPage.write(draft, Fixture.CATALOGUE.fields(), "a"));
  }
}
