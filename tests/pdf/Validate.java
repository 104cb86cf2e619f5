import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files by the veraPDF engine: Validate FLAVOURS FILE...
 *
 * <p>FLAVOURS are names of profiles joined by commas, such as ua1,2a. Exit code 0 if every file
 * passes every one, 1 if some do not, 2 if a file could not be judged.
 */
public final class Validate {
  private static final int EXAMPLES_SHOWN = 3;

  enum Verdict { PASS, FAIL, ERROR }

  /** What one rule found wrong. */
  private static final class Breach {
    int count;
    String rule;
    final List<String> places = new ArrayList<>();

    void add(TestAssertion assertion) {
      rule = assertion.getMessage();
      if (++count <= EXAMPLES_SHOWN) places.add(assertion.getLocation().getContext());
    }
  }

  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println("usage: Validate FLAVOURS FILE...");
      System.exit(2);
    }
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();

    Verdict worst = Verdict.PASS;
    int judged = 0;
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      for (String flavour : arguments[0].split(",")) {
        Verdict verdict = judge(flavour, file);
        if (verdict.compareTo(worst) > 0) worst = verdict;
        judged++;
      }
    }
    System.out.println(judged + " judgements, the worst: " + worst);
    System.exit(worst.ordinal());
  }

  private static Verdict judge(String flavourName, String file) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourName);
    if (flavour == PDFAFlavour.NO_FLAVOUR) {
      return told(Verdict.ERROR, flavourName, file, "there is no such flavour");
    }
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, Integer.MAX_VALUE, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      Verdict verdict = result.isCompliant() ? Verdict.PASS : Verdict.FAIL;
      told(verdict, flavourName, file, result.getTotalAssertions() + " checks");
      breaches(result).forEach(Validate::print);
      return verdict;
    } catch (Exception | LinkageError problem) {
      return told(Verdict.ERROR, flavourName, file, problem.toString());
    }
  }

  private static Verdict told(Verdict verdict, String flavour, String file, String words) {
    System.out.println(verdict + " " + flavour + " " + file + ": " + words);
    return verdict;
  }

  /** By clause and test number, as the profiles number them. */
  private static TreeMap<String, Breach> breaches(ValidationResult result) {
    TreeMap<String, Breach> found = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      found.computeIfAbsent(rule, key -> new Breach()).add(assertion);
    }
    return found;
  }

  private static void print(String rule, Breach breach) {
    System.out.println("  clause " + rule + ", " + breach.count + " times: " + breach.rule);
    for (String place : breach.places) System.out.println("    " + place);
  }
}
