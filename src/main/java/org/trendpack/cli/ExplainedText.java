package org.trendpack.cli;

import java.util.Optional;
import org.trendpack.detect.Learner;
import org.trendpack.detect.Matcher;
import org.trendpack.detect.Matches;
import org.trendpack.read.WebRequest;

/** What the lexicon finds in a line that is a search or an address. */
final class ExplainedText {

  private ExplainedText() {}

  /** An address is read as the scan reads it; anything else is a search. */
  static Matches of(String text, Matcher matcher) {
    Optional<WebRequest> request = looksLikeAddress(text) ? WebRequest.of(text) : Optional.empty();
    if (request.isEmpty()) {
      return matcher.inSearch(text);
    }
    String host = request.get().site().host();
    if (!request.get().terms().isEmpty()) {
      return matcher.inSearch(request.get().terms()).and(matcher.listed(host, Learner.ANYONE));
    }
    String path = request.get().path();
    return matcher
        .inHost(host)
        .and(matcher.inAddress(path))
        .and(matcher.inPage(host, path, Learner.ANYONE));
  }

  private static boolean looksLikeAddress(String text) {
    String stripped = text.strip();
    return stripped.matches("(?i)[a-z][a-z0-9+.-]*://\\S+")
        || stripped.matches("(?i)([a-z0-9-]+\\.)+[a-z]{2,}(:\\d+)?([/?#]\\S*)?");
  }
}
