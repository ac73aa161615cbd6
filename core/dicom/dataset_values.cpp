#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr std::size_t kLongestText = 256;

std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool continues(const std::string& text, std::size_t from, std::size_t length) {
    if (from + length > text.size()) return false;
    return std::all_of(text.begin() + long(from) + 1, text.begin() + long(from + length),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
}

std::optional<double> numberOf(DcmElement& element, unsigned long index) {
    switch (element.ident()) {
        case EVR_FL: {
            Float32 v = 0;
            if (element.getFloat32(v, index).good()) return v;
            break;
        }
        case EVR_US: {
            Uint16 v = 0;
            if (element.getUint16(v, index).good()) return v;
            break;
        }
        case EVR_SS: {
            Sint16 v = 0;
            if (element.getSint16(v, index).good()) return v;
            break;
        }
        case EVR_UL: {
            Uint32 v = 0;
            if (element.getUint32(v, index).good()) return v;
            break;
        }
        case EVR_SL:
        case EVR_IS: {
            Sint32 v = 0;
            if (element.getSint32(v, index).good()) return v;
            break;
        }
        default: {
            Float64 v = 0;
            if (element.getFloat64(v, index).good()) return v;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string cleanText(std::string text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size() && clean.size() < kLongestText;) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = sequenceLength(lead);
        if (lead < 0x20 || lead == 0x7F) {
            clean += ' ';
            ++i;
        } else if (length == 0 || !continues(text, i, length)) {
            clean += '?';
            ++i;
        } else {
            clean.append(text, i, length);
            i += length;
        }
    }
    const auto first = clean.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return clean.substr(first, clean.find_last_not_of(' ') - first + 1);
}

std::string textValue(DcmItem& item, const DcmTagKey& tag) {
    OFString value;
    if (item.findAndGetOFStringArray(tag, value).bad()) return {};
    return cleanText(std::string(value.c_str(), std::min(value.size(), 4 * kLongestText)));
}

std::optional<double> numberValue(DcmItem& item, const DcmTagKey& tag, unsigned long index) {
    DcmElement* element = nullptr;
    if (item.findAndGetElement(tag, element).bad() || !element || element->getLength() == 0) return std::nullopt;
    const auto value = numberOf(*element, index);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::vector<double> numberValues(DcmItem& item, const DcmTagKey& tag, unsigned long count) {
    std::vector<double> values;
    for (unsigned long i = 0; i < count; ++i) {
        const auto value = numberValue(item, tag, i);
        if (!value) return {};
        values.push_back(*value);
    }
    return values;
}

int intValue(DcmItem& item, const DcmTagKey& tag, int absent) {
    const auto value = numberValue(item, tag);
    return value && std::abs(*value) <= 2147483647.0 ? int(*value) : absent;
}

std::string decimalString(double value) {
    if (std::abs(value) < 1e-12) value = 0.0;
    for (int digits = 12; digits > 0; --digits) {
        std::string text = fmt::format("{:.{}g}", value, digits);
        if (text.size() <= 16) return text;
    }
    return "0";
}

}  // namespace tavr
