package org.trendpack.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.trendpack.detect.FoldedContext;
import org.trendpack.job.Decision;
import org.trendpack.job.JobSpec;
import org.trendpack.scan.Hit;

/**
 * References such as "H-7K4Q2-M9CXD-3FHT", by which a hit is spoken of without saying what it is.
 *
 * <p>The first two groups stand for the school, the entry and the folded context, so that hits
 * which say the same thing share them, in every run with the same key; the last tells one from
 * another.
 */
public final class HitReferences {

  private static final int GROUP = 5;
  private static final int LAST = 4;

  private final KeyedCode code;
  private final JobSpec job;
  private final Map<String, Decision> decisions = new TreeMap<>();

  /** Many hits say the same, and each is listed with its episode and by itself. */
  private final Map<Said, String> contexts = new ConcurrentHashMap<>();

  private final Map<Hit, String> references = new ConcurrentHashMap<>();

  private record Said(int school, Hit.Kind kind, String entry, String folded) {}

  HitReferences(KeyedCode code, JobSpec job) {
    this.code = code;
    this.job = job;
    job.decisions().forEach(decision -> decisions.put(decision.context(), decision));
  }

  /**
   * A hit's reference.
   *
   * @param who the code of the person whose hit it is; asked for once
   */
  public String of(Hit hit, Supplier<String> who) {
    return references.computeIfAbsent(hit, one -> reference(one, who.get()));
  }

  private String reference(Hit hit, String who) {
    String context = context(hit);
    String one =
        code.of(
            LAST,
            context,
            who,
            Long.toString(hit.time()),
            hit.domain(),
            hit.text(),
            hit.verdict().id());
    return context + '-' + one;
  }

  private String context(Hit hit) {
    return contexts.computeIfAbsent(
        new Said(hit.school(), hit.kind(), hit.entry(), folded(hit)), this::context);
  }

  private String context(Said said) {
    String letters =
        code.of(
            2 * GROUP,
            job.schools().get(said.school()).id(),
            said.kind().name(),
            said.entry(),
            said.folded());
    return "H-" + letters.substring(0, GROUP) + '-' + letters.substring(GROUP);
  }

  /** A search's words; an address's; or the site, where the site as a whole is what was found. */
  private static String folded(Hit hit) {
    if (!hit.engine().isEmpty()) {
      return FoldedContext.ofSearch(hit.text());
    }
    return hit.kind() == Hit.Kind.CATEGORY ? hit.domain() : FoldedContext.ofAddress(hit.text());
  }

  /** What the DSL wrote beside the decision that holds for a hit; empty if nothing. */
  public String note(Hit hit) {
    Decision decision = decisions.get(context(hit));
    return decision == null ? "" : decision.note();
  }

  /**
   * What the job's decisions say of a run's hits.
   *
   * @param notConcerns hits that were decided to be none; never one that may be illegal content
   * @param unmatched decisions that no hit bears out
   */
  public record Decided(Set<Hit> notConcerns, List<Decision> unmatched) {}

  /** Holds the job's decisions against hits. */
  public Decided decided(Collection<Hit> hits) {
    if (decisions.isEmpty()) {
      return new Decided(Set.of(), List.of());
    }
    Set<Hit> notConcerns = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Hit hit : hits) {
      Decision decision = hit.isWithheld() ? null : decisions.get(context(hit));
      if (decision != null) {
        seen.add(decision.context());
        if (!decision.isConcern()) {
          notConcerns.add(hit);
        }
      }
    }
    return new Decided(
        notConcerns,
        job.decisions().stream().filter(one -> !seen.contains(one.context())).toList());
  }
}
