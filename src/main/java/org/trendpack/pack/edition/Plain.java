package org.trendpack.pack.edition;

import java.util.List;
import org.trendpack.pack.model.Block;

/** Methods and words explained plainly. */
final class Plain {

  private Plain() {}

  /** How the figures are made. */
  static List<String> methods(Setting setting) {
    return List.of(
        "Every search and address in the filter's logs is compared with a list of words, phrases"
            + " and the contexts in which they are harmless. A match is a hit. A search that is"
            + " typed letter by letter counts once, as its final words. Adverts, trackers and"
            + " parts of pages are not visits.",
        "A learner's hits on one theme with no gap over 30 minutes are one episode. Rates count"
            + " learners, not hits, so one learner's busy evening does not look like a trend.",
        "A rate divides learners with an episode by learners on the roster that day. Only school"
            + " days with data count. Shared logins count for their class, never as a learner.",
        "“95% from … to” is the range in which the true figure lies in 19 cases out of 20, if"
            + " nothing but chance is at work. Rates use Byar's method, or exact Poisson limits"
            + " for counts under 10. Shares use Wilson's method.",
        "“Rose” and “fell” mean that chance alone would seldom make so large a difference, after"
            + " allowing for the number of comparisons made. Only words that both periods looked"
            + " for are compared, so a longer list never looks like a rise.",
        "The usual range is where a week lies if nothing but chance is at work, judged by this and"
            + " earlier periods. It is worked out anew after a known change, such as a new filter"
            + " rule. A ring marks a week that is unlikely to be chance.",
        "Made by Trendpack "
            + setting.softwareVersion()
            + " with lexicon "
            + setting.lexiconVersion()
            + ".");
  }

  /** The words of this pack. */
  static Block glossary() {
    return new Block.Terms(
        List.of(
            new Block.Term("Hit", "One request that matched the word list or a filter category."),
            new Block.Term(
                "Episode", "One learner's hits on one theme with no gap over 30 minutes."),
            new Block.Term("Theme", "What a hit is about, such as self-harm or gambling."),
            new Block.Term(
                "Severity",
                "4 urgent: look the same day. 3 high. 2 medium. 1 low: only a pattern matters."),
            new Block.Term(
                "Looking for help", "A hit that seeks support. It is never counted as a concern."),
            new Block.Term(
                "Confidence",
                "How sure a match is. Words in a search are surer than words in an address, and"
                    + " plain spelling is surer than disguised spelling."),
            new Block.Term(
                "Filter category", "What the filter's maker says a site is. Counted apart."),
            new Block.Term(
                "Allowed, blocked", "What the filter did. Not known: the log does not say."),
            new Block.Term(
                "Group", "Learners of one year, key stage, or recorded need or status that day."),
            new Block.Term(
                "Not on the roster", "A name in the logs that the roster does not have."),
            new Block.Term("c", "Kept back, so that nobody in a small group can be known by it."),
            new Block.Term("z", "Does not apply, or there is no data.")));
  }
}
