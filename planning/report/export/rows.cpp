#include "planning/report/export/writers.h"
#include "planning/report/quantity_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace tavr::exporting {
namespace {

/// The house's unit texts in UCUM; one that is not listed is spelled alike in both.
std::string ucum(const QString& unit) {
    static const std::array<std::pair<const char*, const char*>, 7> kUnits{
        {{"mm²", "mm2"}, {"mm³", "mm3"}, {"cm²", "cm2"}, {"°", "deg"}, {"HU", "[hnsf'U]"}, {"", "1"}, {"mL", "mL"}}};
    for (const auto& [own, code] : kUnits)
        if (unit == QString::fromUtf8(own)) return code;
    return unit.toStdString();
}

void addView(std::vector<Row>& list, const Row& line, const CArmView& view) {
    Row lao = line, cran = line;
    lao.name += ", LAO";
    lao.angle = CArmAngle::Lao;
    lao.quantity = Quantity::exactly(view.laoDeg);
    cran.name += ", CRAN";
    cran.angle = CArmAngle::Cran;
    cran.quantity = Quantity::exactly(view.cranDeg);
    for (Row* row : {&lao, &cran}) {
        row->unit = "deg";
        row->decimals = 1;
        list.push_back(std::move(*row));
    }
}

}  // namespace

std::vector<Row> rows(const CaseData& data) {
    const EnglishQuantities english;
    std::vector<Row> list;
    if (!data.plan.measurements) return list;
    for (const QuantityGroup& group : quantityGroups(*data.plan.measurements, data.root.get())) {
        for (const QuantityLine& line : group.lines) {
            Row row;
            row.group = group.title.toStdString();
            row.name = line.name.toStdString();
            row.definition = line.definition.toStdString();
            row.unit = ucum(line.unit);
            row.decimals = line.decimals;
            row.quantity = line.quantity;
            row.text = line.text.toStdString();
            if (!row.text.empty()) row.unit.clear();
            row.plane = line.plane;
            if (line.view)
                addView(list, row, *line.view);
            else
                list.push_back(std::move(row));
        }
    }
    return list;
}

std::size_t unreviewed(const Landmarks& landmarks) {
    return std::size_t(std::count_if(landmarks.begin(), landmarks.end(),
                                     [](const auto& entry) { return entry.second.review == Review::Required; }));
}

std::string originText(const CaseData& data) {
    const Landmarks& landmarks = data.plan.landmarks;
    const auto byHand = std::count_if(landmarks.begin(), landmarks.end(),
                                      [](const auto& entry) { return entry.second.origin == "user"; });
    const std::string phase =
        data.provenance.percentRR ? fmt::format("{:.0f} % R-R", *data.provenance.percentRR) : "heart phase unknown";
    return fmt::format("CT at {}; landmarks: {} automatic, {} by hand; {} of {} reviewed", phase,
                       landmarks.size() - std::size_t(byHand), byHand, landmarks.size() - unreviewed(landmarks),
                       landmarks.size());
}

}  // namespace tavr::exporting
