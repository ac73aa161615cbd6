// Every valve of the catalogue against this annulus; families without a published range are named as such.
#include "planning/report/pages.h"
#include "planning/report/table.h"

#include <algorithm>

namespace tavr::report {
namespace {

/// Sources as footnotes: each text once, with a letter.
class Footnotes {
public:
    QString mark(const std::string& text) {
        const auto found = std::find(texts_.begin(), texts_.end(), text);
        const auto index = found - texts_.begin();
        if (found == texts_.end()) texts_.push_back(text);
        return QString(QChar('a' + int(index % 26)));
    }
    void draw(Sheet& s) const {
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            const QString line = QStringLiteral("%1  %2").arg(QChar('a' + int(i % 26))).arg(sentence(texts_[i]));
            const Style style{6.5, false, ink::grey, true};
            s.ensure(s.textHeight(Sheet::kInner, line, style));
            s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, line, style) + 0.2;
        }
    }

private:
    std::vector<std::string> texts_;
};

const Sourced<Range>& rangeOf(const Device& d) {
    return d.sizingRule == SizingRule::Area ? d.annulusArea : d.annulusPerimeter;
}

QString rangeText(const Device& d) {
    const Range r = *rangeOf(d).value;
    const bool area = d.sizingRule == SizingRule::Area;
    const int decimals = area ? 0 : 1;
    return QStringLiteral("%1 %2–%3 %4")
        .arg(area ? Report::tr("area") : Report::tr("perimeter"), number(r.low, decimals), number(r.high, decimals))
        .arg(area ? QStringLiteral("mm²") : QStringLiteral("mm"));
}

QString oversizingText(const SizingRow& row) {
    if (!row.oversizingPercent.known()) return QStringLiteral("–");
    const QString range = intervalText(row.oversizingPercent, 1);
    return number(*row.oversizingPercent.value, 1) + QStringLiteral(" %") +
           (range.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(range));
}

bool fits(const SizingRow& row) {
    return row.fit == Fit::InRange || row.fit == Fit::Borderline;
}

bool hasVerdict(const SizingRow& row) {
    return row.fit != Fit::NotPublished && row.fit != Fit::NotMeasured;
}

void addRow(Table& table, const CaseData& data, const SizingRow& row, const Device& d, Footnotes& notes) {
    const bool good = fits(row);
    const QColor colour = good ? ink::text : ink::grey;
    table.row({{QStringLiteral("%1 %2").arg(QString::fromStdString(row.family), QString::fromStdString(row.size)), good,
                colour},
               {rangeText(d), false, colour},
               {oversizingText(row), false, colour},
               {fitText(row.fit), good, fitColour(row.fit)},
               {probabilityText(row), false, colour},
               {sentence(row.marginText), false, colour},
               {notes.mark(rangeOf(d).source + " (confidence " + rangeOf(d).confidence + ")"), false, ink::grey}},
              chosenFill(data, row.deviceId));
}

void outside(Sheet& s, const CaseData& data) {
    QStringList list;
    for (const SizingRow& row : data.sizing) {
        if (hasVerdict(row) && !fits(row))
            list << QStringLiteral("%1 %2 (%3)")
                        .arg(QString::fromStdString(row.family), QString::fromStdString(row.size), fitText(row.fit));
    }
    if (list.isEmpty()) return;
    const QString text = Report::tr("Outside the published range: %1.").arg(list.join(QStringLiteral(", ")));
    const Style style{7.0, false, ink::text, true};
    s.ensure(s.textHeight(Sheet::kInner, text, style) + 2.0);
    s.y += s.text(Sheet::kLeft, s.y + 1.0, Sheet::kInner, text, style) + 2.0;
}

void unpublished(Sheet& s, const CaseData& data) {
    std::vector<std::pair<std::string, QStringList>> families;
    for (const SizingRow& row : data.sizing) {
        if (row.fit != Fit::NotPublished) continue;
        if (families.empty() || families.back().first != row.family) families.push_back({row.family, {}});
        QString size = QString::fromStdString(row.size);
        if (row.chosenDiameterMm && row.oversizingPercent.known())
            size += Report::tr(" (nearest diameter %1 mm, oversizing %2 %)")
                        .arg(number(*row.chosenDiameterMm, 1), number(*row.oversizingPercent.value, 1));
        families.back().second << size;
    }
    if (families.empty()) return;
    QStringList lines;
    for (const auto& [family, sizes] : families)
        lines << QStringLiteral("%1 %2").arg(QString::fromStdString(family), sizes.join(QStringLiteral(", ")));
    const QString text =
        Report::tr("Annulus range not published, hence no verdict: %1.").arg(lines.join(QStringLiteral("; ")));
    const Style style{7.0, false, ink::text, true};
    s.ensure(s.textHeight(Sheet::kInner, text, style) + 2.0);
    s.y += s.text(Sheet::kLeft, s.y + 1.0, Sheet::kInner, text, style) + 2.0;
}

/// What is to be said of fitting valves, each sentence once with the valves that it concerns.
void remarks(Sheet& s, const CaseData& data, std::vector<std::string> SizingRow::*list, const QColor& colour) {
    std::vector<std::pair<std::string, QStringList>> byText;
    for (const SizingRow& row : data.sizing) {
        if (!fits(row)) continue;
        for (const std::string& text : row.*list) {
            auto found = std::find_if(byText.begin(), byText.end(), [&](const auto& t) { return t.first == text; });
            if (found == byText.end()) found = byText.insert(byText.end(), {text, {}});
            found->second << QString::fromStdString(row.family + " " + row.size);
        }
    }
    for (const auto& [text, valves] : byText) {
        const QString all = QStringLiteral("%1: %2").arg(valves.join(QStringLiteral(", ")), sentence(text));
        const Style style{7.0, false, colour, true};
        s.ensure(s.textHeight(Sheet::kInner, all, style));
        s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, all, style) + 0.4;
    }
}

/// Every method for a bicuspid valve beside the annulus, for each marketed valve that fits by at least one of them.
void bicuspidMethods(Sheet& s, const CaseData& data, bool compact) {
    if (data.sizing.empty() || data.sizing.front().methods.empty()) return;
    s.heading(Report::tr("Bicuspid valve: the methods of sizing side by side"), 25.0);
    std::vector<Column> columns{{44.0, Qt::AlignLeft, Report::tr("Valve")},
                                {27.0, Qt::AlignLeft, Report::tr("Annulus")}};
    std::vector<Cell> diameters{
        {Report::tr("Diameter")},
        {quantityText(data.plan.measurements->annulus.perimeterDerivedDiameter, QStringLiteral("mm"), 1), true}};
    for (const MethodFit& by : data.sizing.front().methods) {
        columns.push_back({27.0, Qt::AlignLeft, methodText(by.method)});
        diameters.push_back({quantityText(by.diameter, QStringLiteral("mm"), 1), true});
    }
    Table table(columns, 6.8);
    table.row(diameters, ink::pale);
    for (const SizingRow& row : data.sizing) {
        const Device* d = data.catalogue.find(row.deviceId);
        // In range only: an interval that crosses a limit would bring in every neighbour.
        const bool any =
            fits(row) || (!compact && std::any_of(row.methods.begin(), row.methods.end(),
                                                  [](const MethodFit& by) { return by.fit == Fit::InRange; }));
        if (!d || d->status != "marketed" || !any) continue;
        std::vector<Cell> cells{{QString::fromStdString(row.family + " " + row.size), true},
                                {fitText(row.fit), false, fitColour(row.fit)}};
        for (const MethodFit& by : row.methods) cells.push_back({fitText(by.fit), false, fitColour(by.fit)});
        table.row(cells);
    }
    table.note(
        Report::tr("ICD: between the true commissures 4 mm above the annulus (BAVARD). CASPER: NCT04817735. LIRA: "
                   "perimeter at the raphe's free edge. Circle: the smallest of those that fit the wall best 0, 3, 6 "
                   "and 9 mm above the annulus. Annular sizing stays the primary method in most patients "
                   "(PMC8555019); no method is chosen here."));
    table.draw(s);
    s.y += 4.0;
}

}  // namespace

void sizingSection(Sheet& s, const CaseData& data, bool compact) {
    s.heading(Report::tr("Sizing of every valve in the catalogue"), 30.0);
    Table table(
        {{31.0, Qt::AlignLeft, Report::tr("Valve")},
         {30.0, Qt::AlignLeft, Report::tr("Published range")},
         {31.0, Qt::AlignLeft, Report::tr("Oversizing (90 %)")},
         {17.0, Qt::AlignLeft, Report::tr("Fit")},
         {15.0, Qt::AlignRight,
          hingesReviewed(data.plan.landmarks) ? Report::tr("P in range") : Report::tr("P in range, unreviewed")},
         {51.0, Qt::AlignLeft, Report::tr("Margin")},
         {5.0, Qt::AlignLeft, Report::tr("Src")}},
        6.5);
    Footnotes notes;
    std::string status;
    for (const SizingRow& row : data.sizing) {
        const Device* d = data.catalogue.find(row.deviceId);
        if (!d || !hasVerdict(row) || (compact && !fits(row))) continue;
        if (d->status != status) table.group(deviceStatusText(status = d->status));
        addRow(table, data, row, *d, notes);
    }
    table.draw(s);
    s.y += 1.0;
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                  Report::tr("\"Too small\": the annulus exceeds the range; \"too large\": it falls short of it; "
                             "\"borderline\": the 90 % interval crosses a limit. "
                             "Oversizing is in area for area-sized and in perimeter for perimeter-sized valves (10 % "
                             "in perimeter is about 21 % in area)."),
                  {6.5, false, ink::grey, true}) +
           1.0;
    remarks(s, data, &SizingRow::cautions, ink::bad);
    remarks(s, data, &SizingRow::unknowns, ink::warn);  // nothing was compared there, which is no "fits"
    if (compact) outside(s, data);
    unpublished(s, data);
    notes.draw(s);
    s.y += 5.0;
    bicuspidMethods(s, data, compact);
}

}  // namespace tavr::report
