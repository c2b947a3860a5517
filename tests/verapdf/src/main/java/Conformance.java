import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;
import org.verapdf.processor.reports.enums.JobEndStatus;

/**
 * Asks veraPDF whether documents are what they claim to be: archival (PDF/A-3a, ISO 19005-3) and accessible
 * (PDF/UA-1, ISO 14289-1). Prints one line for each document and claim, and ends with 1 at the first that fails.
 */
public final class Conformance {
    /** A terminal shows French whatever the locale of the machine. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Every failure is counted; the first of each rule is enough to find the others. */
    private static final ValidatorConfig FIRST_OF_EACH_RULE = ValidatorConfigBuilder.defaultBuilder()
            .maxNumberOfDisplayedFailedChecks(1)
            .showErrorMessages(true)
            .build();

    /** What every document says of itself. */
    private enum Claim {
        ARCHIVAL("PDF/A-3a", PDFAFlavour.PDFA_3_A),
        ACCESSIBLE("PDF/UA-1", PDFAFlavour.PDFUA_1);

        private final String label;
        private final PDFAFlavour flavour;

        Claim(String label, PDFAFlavour flavour) {
            this.label = label;
            this.flavour = flavour;
        }
    }

    private Conformance() {
    }

    public static void main(String[] paths) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (VeraPDFFoundry foundry = Foundries.defaultInstance()) {
            for (String path : paths) {
                File document = new File(path);
                for (Claim claim : Claim.values()) {
                    if (!isKept(claim, document, foundry)) {
                        System.exit(1);
                    }
                }
            }
        }
    }

    private static boolean isKept(Claim claim, File document, VeraPDFFoundry foundry) throws IOException {
        String title = document.getName() + "\u00a0: " + claim.label;
        try {
            ValidationResult result = validated(claim, document, foundry);
            boolean isWhole = result.getJobEndStatus() == JobEndStatus.NORMAL && result.getTotalAssertions() > 0;
            boolean isKept = isWhole && result.isCompliant();
            OUT.println((isKept ? "✔ " : "✘ ") + title);
            explain(result);
            return isKept;
        } catch (VeraPDFException fault) {
            OUT.printf("✘ %s%n  %s%n", title, fault.getMessage());
            return false;
        }
    }

    private static ValidationResult validated(Claim claim, File document, VeraPDFFoundry foundry)
            throws VeraPDFException, IOException {
        try (PDFAParser parser = foundry.createParser(document, claim.flavour);
                PDFAValidator validator = foundry.createValidator(FIRST_OF_EACH_RULE, claim.flavour)) {
            return validator.validate(parser);
        }
    }

    private static void explain(ValidationResult result) {
        for (TestAssertion first : result.getTestAssertions()) {
            RuleId rule = first.getRuleId();
            int count = result.getFailedChecks().get(rule);
            OUT.printf("  %s, essai %d (%d fois)%n", rule.getClause(), rule.getTestNumber(), count);
            OUT.printf("    %s%n    %s%n", first.getErrorMessage(), first.getLocation().getContext());
        }
    }
}
