package org.trendpack.pack.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.wording.Wording;

/**
 * Writes an edition as one page that needs nothing else: no network, no script to be read, and a
 * policy that lets nothing run but its own style and script.
 */
public final class PageWriter {

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          PageWriter.class.getClassLoader(),
          "org.trendpack.pack.html.template");

  /**
   * The page.
   *
   * @param drawings every chart of the edition, by its id
   */
  public String page(Edition edition, Map<String, DrawnChart> drawings, Wording words) {
    String style = STYLE + printedFrame(edition);
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
            + hash(style)
            + "'; script-src 'sha256-"
            + hash(SCRIPT)
            + "'";
    StringOutput output = new StringOutput(256 * 1024);
    engine.render("index.jte", Page.of(edition, drawings, words, style, SCRIPT, policy), output);
    return output.toString();
  }

  /** The head and foot of every printed page. */
  private static String printedFrame(Edition edition) {
    return "@page{@top-left{content:"
        + quoted(edition.school())
        + "}@top-right{content:"
        + quoted(edition.confidentiality())
        + "}@bottom-left{content:"
        + quoted(edition.title() + ". " + edition.period())
        + "}}";
  }

  /** A CSS string in which only letters, digits and spaces stand for themselves. */
  static String quoted(String text) {
    StringBuilder css = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              boolean plain = point == ' ' || (point < 128 && Character.isLetterOrDigit(point));
              css.append(
                  plain ? Character.toString(point) : String.format(Locale.ROOT, "\\%x ", point));
            });
    return css.append('"').toString();
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = PageWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
