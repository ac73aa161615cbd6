#include "core/dicom/sorters/phase_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace tavr {
namespace {

constexpr std::size_t kNeighbourhood =
    8;  // characters on either side in which a blending name disqualifies a percentage

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool namesBlending(std::string_view text) {
    constexpr std::array<std::string_view, 8> names{"ASIR",  "ASIS", "ADMIRE", "SAFIRE",
                                                    "IDOSE", "MBIR", "BLEND",  "VEO"};
    return std::any_of(names.begin(), names.end(),
                       [&](auto name) { return text.find(name) != std::string_view::npos; });
}

/// The start of the number that ends just before `end` (spaces skipped); npos if there is none.
std::size_t numberStart(std::string_view text, std::size_t& end) {
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t start = end;
    while (start > 0 && (isDigit(text[start - 1]) || text[start - 1] == '.')) --start;
    return start == end ? std::string_view::npos : start;
}

}  // namespace

std::optional<double> percentInText(std::string_view given) {
    std::string text(given);
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    std::optional<double> found;
    for (std::size_t sign = text.find('%'); sign != std::string::npos; sign = text.find('%', sign + 1)) {
        std::size_t end = sign;
        const std::size_t start = numberStart(text, end);
        if (start == std::string::npos) continue;
        const std::size_t before = start > kNeighbourhood ? start - kNeighbourhood : 0;
        if (namesBlending(std::string_view(text).substr(before, sign + kNeighbourhood - before))) continue;
        double value = 0;
        const auto parsed = std::from_chars(text.data() + start, text.data() + end, value);
        if (parsed.ec != std::errc{} || parsed.ptr != text.data() + end || value > 100.0) continue;
        const bool range = start > 1 && text[start - 1] == '-' && isDigit(text[start - 2]);
        if (range || (found && std::abs(*found - value) > 1e-9)) return std::nullopt;
        found = value;
    }
    return found;
}

std::string percentLabel(double percentRR) {
    return fmt::format("{:g} %", std::round(10.0 * percentRR) / 10.0);
}

}  // namespace tavr
