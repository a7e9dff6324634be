package org.trendpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a PDF breaks of the standards it names, and what it says. */
public final class PdfChecks {

  private static final int MOST_FAULTS = 20;

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfChecks() {}

  /** The rules of PDF/A-2a and PDF/UA-1 that a file breaks, by veraPDF. */
  public static List<String> faults(Path pdf) throws IOException {
    List<String> faults = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (InputStream in = Files.newInputStream(pdf);
          PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
        ValidationResult result =
            Foundries.defaultInstance()
                .createValidator(flavour, MOST_FAULTS, false, false, false)
                .validate(parser);
        for (TestAssertion broken : result.getTestAssertions()) {
          faults.add(
              flavour.getId()
                  + " "
                  + broken.getRuleId().getClause()
                  + ": "
                  + broken.getMessage()
                  + " at "
                  + broken.getLocation().getContext());
        }
        if (!result.isCompliant() && faults.isEmpty()) {
          faults.add(flavour.getId() + ": not valid");
        }
      } catch (VeraPDFException e) {
        throw new IOException(pdf + ": " + flavour.getId(), e);
      }
    }
    return faults;
  }

  /** The text of each page in reading order. */
  public static List<String> pages(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }
}
