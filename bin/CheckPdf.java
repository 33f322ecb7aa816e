import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks every file against PDF/A-3a and PDF/UA-1; bin/check-pdf starts it. Ends with 1 when one of them fails. */
class CheckPdf {
    static final PDFAFlavour[] PROFILES = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

    public static void main(String[] files) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = true;
        for (String file : files) {
            for (PDFAFlavour profile : PROFILES) {
                allPass &= passes(file, profile);
            }
        }
        System.exit(allPass ? 0 : 1);
    }

    /** Prints what the check of one file says; a file that cannot be read does not pass. */
    static boolean passes(String file, PDFAFlavour profile) {
        try (InputStream content = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(content, profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            // Without its profiles the engine checks nothing, and finds nothing wrong either.
            boolean holds = result.isCompliant() && result.getTotalAssertions() > 0;
            System.out.printf("%s  %-3s  %s  (%d checks)%n", holds ? "pass" : "FAIL", profile.getId(), file,
                    result.getTotalAssertions());
            brokenRules(result).forEach((rule, count) -> System.out.printf("      %d x %s%n", count, rule));
            return holds;
        } catch (Exception problem) {
            System.out.printf("FAIL  %-3s  %s  %s%n", profile.getId(), file, problem);
            return false;
        }
    }

    /** Counts what failed per rule, with the first place where it did. */
    static Map<String, Integer> brokenRules(ValidationResult result) {
        Map<String, String> told = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                String text = told.computeIfAbsent(rule, key -> key + " " + assertion.getMessage()
                        + System.lineSeparator() + "          at " + assertion.getLocation().getContext());
                counts.merge(text, 1, Integer::sum);
            }
        }
        return counts;
    }
}
