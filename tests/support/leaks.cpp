// Only in builds with the address sanitizer: what the libraries under us never
// give back, so that leaks of our own are still found.

// Pango keeps the fonts it has found for as long as a thread lives, which for the
// main thread is to the end of the program: the same for one picture and for many.
// Cairo's writer of SVG (1.16) forgets half a kilobyte of each see-through group that
// it writes, which nobody outside it could free.
extern "C" const char* __lsan_default_suppressions();  // the sanitizer's own name
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libcairo\n";
}
