package org.trendpack.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.trendpack.job.JobSpec;

/**
 * What a run takes from the command line instead of the job.
 *
 * @param schools ids of the schools to do; empty for all
 * @param period id of the period to do; empty for all that have data
 * @param output folder that receives the packs instead of the job's
 * @param master Spark's master instead of this machine's processors
 */
public record RunOptions(
    Set<String> schools, Optional<String> period, Optional<Path> output, Optional<String> master) {

  /** Copies the set. */
  public RunOptions {
    schools = Set.copyOf(schools);
  }

  /** The job as these options narrow it. */
  JobSpec applyTo(JobSpec job) {
    return new JobSpec(
        job.file(),
        job.groupId(),
        job.groupName(),
        job.timezone(),
        output.orElse(job.output()),
        job.periods().stream().filter(one -> period.map(one.id()::equals).orElse(true)).toList(),
        job.schools().stream()
            .filter(one -> schools.isEmpty() || schools.contains(one.id()))
            .toList(),
        job.flags(),
        job.crosses(),
        job.lexicon(),
        job.decisions(),
        job.privacy(),
        job.language(),
        job.contacts());
  }
}
