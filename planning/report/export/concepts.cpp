// Codes and meanings as in DICOM PS3.16 (CID 7469–7472 measurements, 7464 derivations, 12305 and 12291 sites).
#include "planning/report/export/concepts.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace tavr::exporting {
namespace {

struct Fixed {
    const char *value, *scheme, *meaning;
    Code code() const { return {value, scheme, meaning}; }
};

constexpr Fixed kNone{"", "", ""};
constexpr Fixed kArea{"42798000", "SCT", "Area"};
constexpr Fixed kPerimeter{"131191004", "SCT", "Perimeter"};
constexpr Fixed kDiameter{"81827009", "SCT", "Diameter"};
constexpr Fixed kHeight{"121207", "DCM", "Height"};
constexpr Fixed kVolume{"118565006", "SCT", "Volume"};
constexpr Fixed kAttenuation{"112031", "DCM", "Attenuation Coefficient"};
constexpr Fixed kMinimum{"255605001", "SCT", "Minimum"};
constexpr Fixed kMaximum{"56851009", "SCT", "Maximum"};
constexpr Fixed kMean{"373098007", "SCT", "Mean"};
constexpr Fixed kAnnulus{"77583004", "SCT", "Aortic Valve Ring"};
constexpr Fixed kValve{"34202007", "SCT", "Aortic Valve"};
constexpr Fixed kLvot{"13418002", "SCT", "Left Ventricle Outflow Tract"};
constexpr Fixed kSinus{"81128002", "SCT", "Sinus of Valsalva"};
constexpr Fixed kLeftSinus{"36371001", "SCT", "Left Sinus of Valsalva"};
constexpr Fixed kRightSinus{"89093001", "SCT", "Right Sinus of Valsalva"};
constexpr Fixed kStj{"443167003", "SCT", "Aortic Sinotubular Junction"};
constexpr Fixed kLeftOstium{"76862008", "SCT", "Left Main Coronary Artery Ostium"};
constexpr Fixed kRightOstium{"56789007", "SCT", "Right Coronary Artery Ostium"};
constexpr Fixed kAscending{"54247002", "SCT", "Ascending aorta"};

struct Known {
    std::string_view name;  ///< the whole name of the row
    Fixed code, derivation, site;
};

constexpr std::array kKnown{Known{"Area", kArea, kNone, kNone},
                            Known{"Perimeter", kPerimeter, kNone, kNone},
                            Known{"Minimum diameter", kDiameter, kMinimum, kNone},
                            Known{"Maximum diameter", kDiameter, kMaximum, kNone},
                            Known{"Mean diameter", kDiameter, kMean, kNone},
                            Known{"Height", kHeight, kNone, kNone},
                            Known{"Diameter NCC", kDiameter, kNone, kNone},
                            Known{"Diameter RCC", kDiameter, kNone, kRightSinus},
                            Known{"Diameter LCC", kDiameter, kNone, kLeftSinus},
                            Known{"STJ height", kHeight, kNone, kNone},
                            Known{"STJ minimum diameter", kDiameter, kMinimum, kNone},
                            Known{"STJ maximum diameter", kDiameter, kMaximum, kNone},
                            Known{"STJ area", kArea, kNone, kNone},
                            Known{"LCA height, lower edge", kHeight, kNone, kNone},
                            Known{"RCA height, lower edge", kHeight, kNone, kNone},
                            Known{"LCA ostium diameter", kDiameter, kNone, kNone},
                            Known{"RCA ostium diameter", kDiameter, kNone, kNone},
                            Known{"Volume, valve", kVolume, kNone, kNone},
                            Known{"Volume, LVOT", kVolume, kNone, kLvot},
                            Known{"Mean of the blood", kAttenuation, kMean, kNone}};

struct Site {
    std::string_view start;  ///< of the group's title
    Fixed code;
};

constexpr std::array kSites{Site{"Annulus", kAnnulus},
                            Site{"LVOT", kLvot},
                            Site{"Sinuses of Valsalva", kSinus},
                            Site{"Sinotubular junction", kStj},
                            Site{"Left coronary ostium", kLeftOstium},
                            Site{"Right coronary ostium", kRightOstium},
                            Site{"Calcium", kValve},
                            Site{"Native leaflets", kValve},
                            Site{"Bicuspid", kValve},
                            Site{"C-arm", kAnnulus}};

std::optional<Code> optional(const Fixed& fixed) {
    return *fixed.value ? std::optional(fixed.code()) : std::nullopt;
}

/// FNV-1a, 64 bit: small, and the same everywhere and always.
std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : text) hash = (hash ^ std::uint8_t(c)) * 1099511628211ull;
    return hash;
}

/// At most `bytes`, cut between UTF-8 characters.
std::string shortened(const std::string& text, std::size_t bytes) {
    std::size_t end = std::min(bytes, text.size());
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

}  // namespace

Code ownCode(const std::string& name) {
    constexpr std::size_t longest = 64;  // of a code's meaning
    return {fmt::format("M{:012X}", hashOf(name) >> 16), "99OPENTAVR", shortened(name, longest)};
}

Code volumeCode() {
    return kVolume.code();
}

Concept conceptOf(const Row& row) {
    if (row.angle == CArmAngle::Lao) return {{"112011", "DCM", "Positioner Primary Angle"}, {}, {}};
    if (row.angle == CArmAngle::Cran) return {{"112012", "DCM", "Positioner Secondary Angle"}, {}, {}};
    for (const Known& known : kKnown)
        if (row.name == known.name) return {known.code.code(), optional(known.derivation), optional(known.site)};
    if (row.name.starts_with("Ascending aorta")) return {kDiameter.code(), {}, kAscending.code()};
    return {ownCode(row.name), {}, {}};
}

std::optional<Code> siteOf(const std::string& group) {
    for (const Site& site : kSites)
        if (group.starts_with(site.start)) return site.code.code();
    return std::nullopt;
}

Code unitCode(const std::string& ucum) {
    static const std::array<std::pair<const char*, const char*>, 7> kMeanings{{{"mm", "millimeter"},
                                                                               {"mm2", "square millimeter"},
                                                                               {"mm3", "cubic millimeter"},
                                                                               {"deg", "degree"},
                                                                               {"[hnsf'U]", "Hounsfield unit"},
                                                                               {"%", "percent"},
                                                                               {"1", "no units"}}};
    for (const auto& [code, meaning] : kMeanings)
        if (ucum == code) return {ucum, "UCUM", meaning};
    return {ucum, "UCUM", ucum};
}

}  // namespace tavr::exporting
