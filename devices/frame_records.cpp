#include "devices/frame_records.h"

#include "devices/record_fields.h"
#include "devices/record_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tavr {
namespace {

using Json = nlohmann::json;

/// All lattices of the library. Their text is built in: a fault in it is ours and throws in the tests.
const Json& lattices() {
    static const Json all = Json::parse(embeddedLattices().at(0).text).at("lattices");
    return all;
}

const char* expansionName(Expansion expansion) {
    for (const auto& [name, value] : records::kExpansions) {
        if (value == expansion) return name;
    }
    return "";
}

/// The family's own lattice, else the default of its kind (no families); null where the kind has none.
const Json* latticeFor(const Device& device) {
    const Json* general = nullptr;
    for (const Json& lattice : lattices()) {
        if (lattice.at("expansion") != expansionName(device.expansion)) continue;
        const Json& families = lattice.at("families");
        if (std::find(families.begin(), families.end(), device.family) != families.end()) return &lattice;
        if (families.empty()) general = &lattice;
    }
    return general;
}

FrameOrigin originOf(const Json& field) {
    return field.at("origin") == "reconstructed" ? FrameOrigin::Reconstructed : FrameOrigin::Assumed;
}

/// Reads lattice numbers and notes where each comes from.
class LatticeReader {
public:
    LatticeReader(const Json& lattice, FrameRecord& record) : lattice_(lattice), record_(record) {}

    double number(const char* key) {
        const Json& field = lattice_.at(key);
        const double value = field.at("value").get<double>();
        record_.numbers.push_back({key, value, originOf(field), field.at("source").get<std::string>()});
        return value;
    }
    std::vector<double> numbers(const char* key) {
        const Json& field = lattice_.at(key);
        const auto values = field.at("value").get<std::vector<double>>();
        for (std::size_t i = 0; i < values.size(); ++i)
            record_.numbers.push_back(
                {fmt::format("{}[{}]", key, i), values[i], originOf(field), field.at("source").get<std::string>()});
        return values;
    }

private:
    const Json& lattice_;
    FrameRecord& record_;
};

using NumberField = Sourced<double> Device::*;

const char* fieldName(NumberField field) {
    for (const auto& [name, member] : records::kNumbers) {
        if (member == field) return name;
    }
    return "";
}

void addPublished(const Device& device, NumberField field, FrameRecord& record) {
    record.numbers.push_back(
        {fieldName(field), *(device.*field).value, FrameOrigin::Published, (device.*field).source});
}

Status checkEnvelope(const Device& device) {
    std::vector<NumberField> needed{&Device::frameHeight};
    if (device.expansion == Expansion::SelfExpanding)
        needed.insert(needed.end(), {&Device::inflowDiameter, &Device::waistDiameter, &Device::outflowDiameter});
    else
        needed.push_back(&Device::nominalDiameter);
    std::string missing;
    for (const NumberField field : needed) {
        if (!(device.*field).known()) missing += (missing.empty() ? "" : ", ") + std::string(fieldName(field));
    }
    if (missing.empty()) return {};
    return fail(ErrorKind::Input, "no frame: its envelope is not published (" + missing + ")", device.id,
                "bring a beam mesh or a device record of your own (README of devices)");
}

void setProfile(const Device& device, LatticeReader& reader, FrameRecord& record) {
    LatticeParameters& lattice = record.lattice;
    const double height = *device.frameHeight.value;
    if (device.expansion == Expansion::BalloonExpandable) {
        addPublished(device, &Device::nominalDiameter, record);
        lattice.profile = {{0.0, *device.nominalDiameter.value}};
        return;
    }
    for (const NumberField field : {&Device::inflowDiameter, &Device::waistDiameter, &Device::outflowDiameter})
        addPublished(device, field, record);
    lattice.profile = {{0.0, *device.inflowDiameter.value},
                       {reader.number("waist_share") * height, *device.waistDiameter.value},
                       {height, *device.outflowDiameter.value}};
}

void setRows(double height, LatticeReader& reader, LatticeParameters& lattice) {
    const std::vector<double> struts = reader.numbers("strut_shares"), bars = reader.numbers("bar_shares");
    for (std::size_t r = 0; r < struts.size(); ++r) lattice.rows.push_back({struts[r] * height, bars.at(r) * height});
    const std::vector<double> posts = reader.numbers("post_shares");
    lattice.postFromMm = posts.at(0) * height;
    lattice.postToMm = posts.at(1) * height;
}

void setSkirts(const Device& device, FrameRecord& record) {
    for (const auto& [field, outer] : {std::pair(&Device::skirtHeight, false), {&Device::outerSkirtHeight, true}}) {
        if (!(device.*field).known()) continue;
        addPublished(device, field, record);
        record.skirts.push_back({0.0, *(device.*field).value, outer});
    }
}

}  // namespace

Result<FrameRecord> frameRecordOf(const Device& device) {
    const Json* lattice = latticeFor(device);
    if (!lattice)
        return fail(ErrorKind::Input, "no frame: mechanically expanded braids have no generator", device.id,
                    "bring a beam mesh of your own (README of devices)");
    if (const Status published = checkEnvelope(device); !published) return tl::unexpected(published.error());
    FrameRecord record;
    LatticeReader reader(*lattice, record);
    record.material = lattice->at("material").get<std::string>();
    addPublished(device, &Device::frameHeight, record);
    setProfile(device, reader, record);
    record.lattice.columns = static_cast<int>(reader.number("columns"));
    setRows(*device.frameHeight.value, reader, record.lattice);
    record.lattice.widthMm = reader.number("strut_width_mm");
    record.lattice.thicknessMm = reader.number("strut_thickness_mm");
    record.lattice.crownRounding = reader.number("crown_rounding");
    setSkirts(device, record);
    return record;
}

Result<Frame> frameOf(const Device& device, int beamsPerStrut) {
    Result<FrameRecord> record = frameRecordOf(device);
    if (!record) return tl::unexpected(record.error());
    record->lattice.beamsPerStrut = beamsPerStrut;
    Result<Frame> frame = latticeFrame(record->lattice);
    if (!frame) return tl::unexpected(within(frame.error(), device.id));
    frame->name = device.id;
    frame->family = device.expansion;
    frame->material = record->material;
    frame->skirts = record->skirts;
    frame->numbers = record->numbers;
    if (const Status sound = checkFrame(*frame); !sound) return tl::unexpected(sound.error());
    return frame;
}

}  // namespace tavr
