#include "core/base/version.h"
#include "core/image/segment_terms.h"
#include "planning/job/root_store.h"
#include "planning/report/export/concepts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace tavr::exporting {
namespace {

/// "SCT^15825003^Aorta" of a terminology entry.
Code codeFrom(const std::string& triplet) {
    const auto first = triplet.find('^'), second = triplet.find('^', first + 1);
    return {triplet.substr(first + 1, second - first - 1), triplet.substr(0, first), triplet.substr(second + 1)};
}

Vec3 colorFrom(const std::string& text) {
    std::istringstream in(text);
    Vec3 rgb = Vec3::Ones();
    in >> rgb.x() >> rgb.y() >> rgb.z();
    return rgb;
}

/// The section whose numbers a group holds, by the group's English title.
const Section* sectionOf(const Measurements& m, const std::string& group) {
    if (group == "Annulus") return &m.annulus;
    if (group.starts_with("LVOT")) return &m.lvot;
    if (group.starts_with("Sinuses")) return &m.sinus;
    if (group.starts_with("Sinotubular")) return &m.stj;
    return nullptr;
}

/// A view is a group of its own: two of them would repeat each other's concepts.
std::string groupName(const Row& row) {
    return row.angle ? row.group + ": " + row.name.substr(0, row.name.rfind(',')) : row.group;
}

bool takenBy(const ReportedGroup& group, const Concept& concept_) {
    return std::any_of(group.numbers.begin(), group.numbers.end(), [&](const ReportedNumber& n) {
        return n.concept_ == concept_.code && n.derivation == concept_.derivation && n.site == concept_.site;
    });
}

void addNumber(ReportedGroup& group, const Row& row) {
    Concept what = conceptOf(row);
    if (takenBy(group, what)) what = {ownCode(row.name), {}, {}};  // two numbers of a group never share one meaning
    const Quantity& q = row.quantity;
    const double unit = std::pow(10.0, row.decimals + 2);  // two decimals more than a person is shown
    const auto rounded = [unit](double value) { return std::round(value * unit) / unit; };
    ReportedNumber number{what.code, rounded(*q.value), unitCode(row.unit), {}, {}, {}, what.derivation, what.site};
    number.remark = row.name + ". " + row.definition;
    if (!q.unstable && q.high > q.low) {
        number.above = rounded(std::max(0.0, q.high - *q.value));
        number.below = rounded(std::max(0.0, *q.value - q.low));
        number.remark += " Uncertainty: 90 % interval.";
    }
    if (q.unstable) number.remark += " Unstable: often not measurable at nearby landmarks, so without an interval.";
    group.numbers.push_back(std::move(number));
}

/// Counted on the label image itself, which is finer than the source's pixels.
void addSegments(ReportedDocument& document, const LabelImage& labels, const WrittenSegmentation& segmented) {
    const std::vector<SegmentDescription> all = segmentDescriptions();
    for (std::size_t i = 0; i < segmented.labels.size(); ++i) {
        const int label = segmented.labels[i];
        const auto segment =
            std::find_if(all.begin(), all.end(), [&](const SegmentDescription& s) { return s.label == label; });
        if (segment == all.end()) continue;
        const auto count = std::count(labels.voxels.begin(), labels.voxels.end(), std::uint8_t(label));
        ReportedGroup group;
        group.name = "Segment: " + segment->name;
        group.finding = segment->type;
        group.segment = int(i) + 1;
        ReportedNumber volume;
        volume.concept_ = volumeCode();
        volume.value = double(count) * labels.grid.voxelVolume();
        volume.unit = unitCode("mm3");
        volume.remark = "Voxels of the segment times their volume, on the segmentation's own grid.";
        group.numbers.push_back(std::move(volume));
        document.groups.push_back(std::move(group));
    }
}

}  // namespace

std::vector<SegmentDescription> segmentDescriptions() {
    return segmentDescriptions(rootSegmentNames());
}

std::vector<SegmentDescription> segmentDescriptions(const std::vector<std::pair<int, std::string>>& names) {
    std::vector<SegmentDescription> list;
    for (const auto& [label, name] : names) {
        const SegmentTerm term = segmentTerm(name);
        list.push_back({label, name, codeFrom(term.category), codeFrom(term.type), colorFrom(term.color),
                        std::string("OpenTAVR ") + kVersion, false});
    }
    return list;
}

ReportedDocument reportedDocument(const CaseData& data, const std::optional<WrittenSegmentation>& segmented) {
    ReportedDocument document;
    const std::size_t open = unreviewed(data.plan.landmarks);
    document.complete = open == 0;
    document.remark = fmt::format("{} of {} landmarks not reviewed", open, data.plan.landmarks.size());
    if (segmented && data.root) addSegments(document, data.root->labels, *segmented);
    for (const Row& row : rows(data)) {
        const std::string name = groupName(row);
        if (document.groups.empty() || document.groups.back().name != name) {
            ReportedGroup group;
            group.name = name;
            group.site = siteOf(row.group);
            const Section* section = sectionOf(*data.plan.measurements, row.group);
            if (section && section->known()) group.outline = section->contour.toLps();
            document.groups.push_back(std::move(group));
        }
        if (row.quantity.known()) addNumber(document.groups.back(), row);
        if (!row.text.empty()) document.groups.back().texts.push_back({ownCode(row.name), row.text});
    }
    return document;
}

}  // namespace tavr::exporting
