#pragma once
// Reading values out of a DCMTK item without exceptions, locale or surprises: absent, empty and malformed are all "no
// value".
#include <optional>
#include <string>
#include <vector>

class DcmItem;
class DcmTagKey;

namespace tavr {

/// All values joined by '\', surrounding spaces removed, valid UTF-8, no control characters, at most 256 bytes.
std::string textValue(DcmItem& item, const DcmTagKey& tag);
/// A finite number of a DS, IS, FD, FL, US, SS, UL or SL element.
std::optional<double> numberValue(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0);
/// Exactly `count` finite numbers, or none.
std::vector<double> numberValues(DcmItem& item, const DcmTagKey& tag, unsigned long count);
int intValue(DcmItem& item, const DcmTagKey& tag, int absent);

/// The bytes of `text` that are valid UTF-8, others as '?'; control characters become spaces.
std::string cleanText(std::string text);

/// A DS value: at most 16 characters, so that a position keeps 1e-6 mm or better.
std::string decimalString(double value);

}  // namespace tavr
