package cn.duibiao.plan;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.catalogue.WorkTaskReader;
import cn.duibiao.engine.PlanEvaluator;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.work.WorkTasks;
import java.nio.file.Path;
import java.time.LocalDate;

/** Plans for tests, by the tasks as shipped. */
public final class Planned {

  public static final WorkTasks TASKS =
      WorkTaskReader.read(Path.of("indicators"), Fixture.CATALOGUE);

  public static final Planner PLANNER =
      new Planner(Fixture.CATALOGUE, TASKS, new PlanEvaluator(Fixture.RULES));

  private Planned() {}

  public static Assessment example(String file, LocalDate asOf) {
    DistrictReader.Read read =
        DistrictReader.read(Path.of("examples", file), Fixture.CATALOGUE, null);
    return Fixture.ASSESSOR.assess(read.year(), read.hints(), asOf);
  }

  public static Plan quangang() {
    return PLANNER.plan(example("quangang-2023.yaml", null), null);
  }
}
