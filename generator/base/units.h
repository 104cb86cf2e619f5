#pragma once

#include <compare>

namespace folio {

/// A length on paper: 1/72 inch (ISO 32000-1, 8.3.2.3, default user space).
struct Points {
  double value = 0;

  auto operator<=>(const Points&) const = default;
  Points operator-() const { return {-value}; }
  Points& operator+=(Points other) { return value += other.value, *this; }
  Points& operator-=(Points other) { return value -= other.value, *this; }
};

inline Points operator+(Points a, Points b) { return {a.value + b.value}; }
inline Points operator-(Points a, Points b) { return {a.value - b.value}; }
inline Points operator*(Points a, double factor) { return {a.value * factor}; }
inline Points operator*(double factor, Points a) { return {a.value * factor}; }
inline double operator/(Points a, Points b) { return a.value / b.value; }
inline Points operator/(Points a, double divisor) { return {a.value / divisor}; }

inline Points millimetres(double mm) { return {mm * 72 / 25.4}; }

}  // namespace folio
