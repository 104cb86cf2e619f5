import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 *
 * <p>Validate --list LIST: each line of LIST is a flavour, a file and, joined by commas, the clauses
 * of which one has to be broken, or PASS; tabs stand between them. Exit code 0 if all is as expected.
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
      System.err.println("usage: Validate FLAVOURS FILE... or Validate --list LIST");
      System.exit(2);
    }
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    if (arguments[0].equals("--list")) System.exit(judgeList(arguments[1]));

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

  /** How many lines of a list did not come out as expected. */
  private static int judgeList(String list) {
    try {
      int unexpected = 0, judged = 0;
      for (String line : Files.readAllLines(Path.of(list))) {
        String[] parts = line.split("\t");
        if (!isAsExpected(parts[0], parts[1], List.of(parts[2].split(",")))) unexpected++;
        judged++;
      }
      System.out.println(judged + " judgements, " + unexpected + " of them unexpected");
      return unexpected > 0 || judged == 0 ? 1 : 0;
    } catch (IOException problem) {
      System.err.println(problem);
      return 2;
    }
  }

  private static boolean isAsExpected(String flavourName, String file, List<String> clauses) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourName);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 1000, false, true, false)) {
      List<String> broken = new ArrayList<>(breaches(validator.validate(parser)).keySet());
      boolean expected =
          clauses.contains("PASS") ? broken.isEmpty() : broken.stream().anyMatch(clauses::contains);
      if (!expected) {
        System.out.println(flavourName + " " + file + ": " + clauses + " expected, broken: " + broken);
      }
      return expected;
    } catch (Exception | LinkageError problem) {
      System.out.println(flavourName + " " + file + ": " + problem);
      return false;
    }
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
