#pragma once
// The device catalogue: JSON records, each field with a source and a confidence; what is not published is empty.
#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// One field of a record. `value` empty: not published. Confidence: "H", "M" or "L"; date: when it was recorded, ISO
/// 8601.
template <class T>
struct Sourced {
    std::optional<T> value;
    std::string source, confidence, date;
    bool known() const { return value.has_value(); }
};
struct Range {
    double low = 0.0, high = 0.0;
};

enum class Expansion { BalloonExpandable, SelfExpanding, Mechanical };
enum class SizingRule { Area, Perimeter };

/// One size of one device family. Diameters in mm, areas mm², volumes mL.
struct Device {
    std::string id;  ///< "sapien3-26": stable, used by --device
    std::string family, size, manufacturer;
    Expansion expansion = Expansion::BalloonExpandable;
    SizingRule sizingRule = SizingRule::Area;
    bool supraAnnular = false;
    std::string status;  ///< "marketed", "investigational", "discontinued"
    Sourced<Range> annulusArea, annulusPerimeter, annulusDiameter;
    Sourced<Range> continuousDiameter;             ///< for devices with selectable final diameters
    Sourced<double> nominalArea, nominalDiameter;  ///< external, at nominal expansion
    Sourced<double> frameHeight, inflowDiameter, waistDiameter, outflowDiameter, skirtHeight, outerSkirtHeight;
    Sourced<double> nominalVolumeMl, minSinusDiameter, minSinusHeight, minVesselDiameter, sheathOuterDiameter;
    Sourced<Range> depthBand;  ///< recommended depth below the annulus
    Sourced<double> normalEoaCm2, normalEoaSd;
    std::string notes;
    std::string recordDate;
};

struct Catalogue {
    std::vector<Device> devices;
    std::string version;  ///< content hash of the records, for provenance
    const Device* find(const std::string& id) const;
};

/// The built-in catalogue plus the user's records in `extraFolder` (may be empty). Errors name file, record and field.
Result<Catalogue> loadCatalogue(const std::string& extraFolder = {});
/// `devices check FILE`: schema errors as one line each.
std::vector<std::string> checkDeviceFile(const std::string& file);
std::string deviceJson(const Device& device);
std::string catalogueJson(const Catalogue& catalogue);

}  // namespace tavr
