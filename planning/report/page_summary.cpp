// Page 1: what was chosen, on which annulus, seen on the pictures it was measured on.
#include "planning/anatomy/projection.h"
#include "planning/report/pages.h"
#include "planning/report/pictures.h"
#include "planning/report/redo_list.h"
#include "planning/report/table.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tavr::report {
namespace {

constexpr double kPictureMm = 88.0, kGap = 6.0;

void title(Sheet& s, const CaseData& data) {
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, Report::tr("Aortic valve plan"), {18.0, true, ink::accent});
    const Provenance& p = data.provenance;
    QStringList parts;
    if (!p.seriesDescription.empty()) parts << QString::fromStdString(p.seriesDescription);
    if (!p.seriesDate.empty()) parts << isoDate(p.seriesDate);
    if (!p.phaseLabel.empty()) parts << QString::fromStdString(p.phaseLabel);
    parts << Report::tr("no patient name is printed");
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, parts.join(QStringLiteral("  ·  ")), {9.0, false, ink::grey});
    s.y += 2.0;
}

void reviewBanner(Sheet& s, const CaseData& data) {
    const auto& all = data.plan.landmarks;
    const auto open =
        std::count_if(all.begin(), all.end(), [](const auto& l) { return l.second.review == Review::Required; });
    const bool reviewed = open == 0 && !all.empty();
    const QString text =
        reviewed ? Report::tr("All %1 landmarks were reviewed by a person.").arg(all.size())
                 : Report::tr(
                       "Review required: %1 of %2 landmarks were found automatically and no person has confirmed them. "
                       "Confirm the hinge points and the ostia before relying on any number below.")
                       .arg(open)
                       .arg(all.size());
    const Style style{8.0, true, reviewed ? ink::good : ink::warn};
    const double h = s.textHeight(Sheet::kInner - 6.0, text, style) + 3.0;
    s.fill(Sheet::kLeft, s.y, Sheet::kInner, h, reviewed ? ink::highlight : QColor(0xfd, 0xf3, 0xe0), 1.0);
    s.text(Sheet::kLeft + 3.0, s.y + 1.5, Sheet::kInner - 6.0, text, style);
    s.y += h + 3.5;
}

/// Amber lines under the title: what nobody has assessed.
void caveat(Sheet& s, const QString& text, const QColor& colour) {
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, text, {8.0, true, colour}) + 1.0;
}

void morphology(Sheet& s, const Plan& plan) {
    caveat(
        s,
        plan.bicuspid
            ? Report::tr("Valve morphology: called bicuspid by the user. Annulus, intercommissural distance, CASPER, "
                         "LIRA and circle sizes may disagree: they stand side by side, and none is preferred.")
            : Report::tr("Valve morphology: not assessed; measured as tricuspid"),
        ink::warn);
}

void phase(Sheet& s, const Provenance& p) {
    caveat(s, Report::tr("Phase: %1").arg(phaseText(p)), isSystolic(p) ? ink::grey : ink::warn);
}

double chosenValve(Sheet& s, const CaseData& data, double x, double y, double w) {
    const double top = y;
    y += s.text(x, y, w,
                data.plan.selectedBy == "user"
                    ? Report::tr("Chosen valve")
                    : Report::tr("Valve placed for illustration (automatic choice, not a recommendation)"),
                {8.0, true, ink::grey});
    const Device* device = data.catalogue.find(data.plan.selectedDevice);
    if (!device) return y - top + s.text(x, y, w, Report::tr("No valve chosen"), {13.0, true});
    y += s.text(
        x, y, w,
        QStringLiteral("%1  %2").arg(QString::fromStdString(device->family), QString::fromStdString(device->size)),
        {14.0, true});
    const ImplantAssessment* implant = selectedImplant(data);
    if (implant && implant->choice.deviceId == device->id)
        y +=
            s.text(x, y, w, Report::tr("%1 mm below the annulus plane").arg(number(implant->choice.depthMm, 1)), {8.5});
    const auto row = std::find_if(data.sizing.begin(), data.sizing.end(),
                                  [&](const SizingRow& r) { return r.deviceId == device->id; });
    if (row == data.sizing.end()) return y - top;
    QString text = fitText(row->fit);
    if (row->oversizingPercent.known())
        text += Report::tr(", oversizing %1 %").arg(number(*row->oversizingPercent.value, 1));
    if (const QString i = intervalText(row->oversizingPercent, 1); !i.isEmpty())
        text += Report::tr(" (90 %: %1)").arg(i);
    y += s.text(x, y, w, text, {8.5, true, fitColour(row->fit)});
    if (!row->marginText.empty()) {
        const QString margin = sentence(row->marginText);
        y += s.text(x, y, w,
                    (hingesReviewed(data.plan.landmarks)
                         ? Report::tr("%1; probability in range, given these landmarks: %2")
                         : Report::tr("%1; probability in range, given these unreviewed landmarks: %2, unreviewed"))
                        .arg(margin, probabilityText(*row)),
                    {7.5, false, ink::grey});
    }
    for (const std::string& unknown : row->unknowns) y += s.text(x, y, w, sentence(unknown), {7.5, false, ink::warn});
    for (const std::string& caution : row->cautions)
        y += s.text(x, y, w, Report::tr("Caution: %1").arg(sentence(caution)), {7.5, false, ink::bad});
    return y - top;
}

void keyNumber(Sheet& s, double x, double& y, double w, const QString& name, const QString& value,
               const QString& range) {
    const Style small{7.5, false, ink::grey, true};
    const double name1 = s.text(x, y, 31.0, name, small);
    s.text(x + 31.0, y - 0.3, 24.0, value, {8.5, true, ink::text, true}, Qt::AlignRight);
    s.text(x + 57.0, y, w - 57.0, range, small);
    y += std::max(name1, 3.6) + 0.6;
    s.line(x, y - 0.3, x + w, y - 0.3, ink::rule, 0.1);
}

/// Two angles and their interval; amber where most C-arms do not reach.
void keyView(Sheet& s, const Measurements& m, const QString& name, const std::optional<CArmView>& view, double x,
             double& y, double w) {
    const Style small{7.5, false, ink::grey, true};
    const QColor colour = view && !reachable(*view) ? ink::warn : ink::text;
    const double name1 = s.text(x, y, 27.0, name, small);
    s.text(x + 26.0, y - 0.2, 29.5, viewText(view), {7.5, true, colour, true}, Qt::AlignRight);
    if (view) s.text(x + 57.0, y, w - 57.0, viewRangeText(*view, m.projection.tiltSdDeg), small);
    y += std::max(name1, 3.6) + 0.6;
    s.line(x, y - 0.3, x + w, y - 0.3, ink::rule, 0.1);
}

void keyNumbers(Sheet& s, const Measurements& m, double x, double y, double w) {
    const auto put = [&](const QString& name, const Quantity& q, const QString& unit, int decimals) {
        keyNumber(s, x, y, w, name, quantityText(q, unit, decimals), intervalText(q, decimals));
    };
    const QString mm = QStringLiteral("mm");
    s.text(x + 57.0, y, w - 57.0, Report::tr("90 % interval"), {6.5, true, ink::grey, true});
    y += 3.6;
    put(Report::tr("Annulus area"), m.annulus.area, QStringLiteral("mm²"), 0);
    put(Report::tr("Annulus perimeter"), m.annulus.perimeter, mm, 1);
    put(Report::tr("Smallest diameter"), m.annulus.minDiameter, mm, 1);
    put(Report::tr("Largest diameter"), m.annulus.maxDiameter, mm, 1);
    put(Report::tr("Area-derived diameter"), m.annulus.areaDerivedDiameter, mm, 1);
    put(Report::tr("Left coronary height"), m.coronary[0].lowerEdgeHeight, mm, 1);
    put(Report::tr("Right coronary height"), m.coronary[1].lowerEdgeHeight, mm, 1);
    put(Report::tr("Calcium volume"), m.calcium.volume, QStringLiteral("mm³"), 0);
    put(Report::tr("Membranous septum"), m.membranousSeptum, mm, 1);
    keyView(s, m, Report::tr("3-cusp view"), m.projection.threeCusp, x, y, w);
    keyView(s, m, Report::tr("Cusp overlap view"), m.projection.cuspOverlap, x, y, w);
}

QString planeText(const PlaneFrame& plane) {
    const Vec3 &c = plane.origin, &n = plane.normal;
    return Report::tr("Centre (%1, %2, %3) mm, normal (%4, %5, %6), LPS.")
        .arg(number(c.x(), 1), number(c.y(), 1), number(c.z(), 1), number(n.x(), 3), number(n.y(), 3),
             number(n.z(), 3));
}

void annulusBlock(Sheet& s, const CaseData& data) {
    const Measurements& m = *data.plan.measurements;
    const QRectF place(Sheet::kLeft, s.y, kPictureMm, kPictureMm);
    drawSection(s, data, m.annulus, place, 50.0, Marks::Hinges);
    const double x = Sheet::kLeft + kPictureMm + kGap, w = Sheet::kInner - kPictureMm - kGap;
    const double used = chosenValve(s, data, x, s.y, w);
    keyNumbers(s, m, x, s.y + used + 2.5, w);
    s.y += kPictureMm + 1.0;
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                  Report::tr("Annulus plane through the three hinge points, seen from the ventricle, anterior up. "
                             "Green: lumen contour; yellow: largest and smallest caliper diameter between the lines "
                             "that touch the contour. ") +
                      planeText(m.annulusPlane),
                  {7.0, false, ink::grey});
    s.y += 3.0;
}

void riskStrip(Sheet& s, const CaseData& data) {
    const ImplantAssessment* implant = selectedImplant(data);
    if (!implant || implant->risk.empty()) return;
    const double n = double(std::max<std::size_t>(6, implant->risk.size()));
    const double w = (Sheet::kInner - (n - 1.0) * 2.0) / n, inner = w - 2.6;
    const auto nameStyle = [](double points) { return Style{points, true, ink::grey, true}; };
    const auto classStyle = [](const RiskItem& item) { return Style{8.0, true, riskColour(item.riskClass), true}; };
    // One size for all names, so that the longest word finds room; then the tallest tile decides.
    double points = 6.5;
    for (const RiskItem& item : implant->risk)
        for (const QString& word : riskTitle(item.key).split(QRegularExpression(QStringLiteral("[\\s-]"))))
            while (points > 4.5 && s.textWidth(word, nameStyle(points)) > inner) points -= 0.25;
    double names = 0.0, classes = 0.0;
    for (const RiskItem& item : implant->risk) {
        names = std::max(names, s.textHeight(inner, riskTitle(item.key), nameStyle(points)));
        classes = std::max(classes, s.textHeight(inner, riskClassText(item.riskClass), classStyle(item)));
    }
    const double h = names + classes + 3.0;
    double x = Sheet::kLeft;
    for (const RiskItem& item : implant->risk) {
        s.fill(x, s.y, w, h, ink::pale, 1.0);
        s.fill(x, s.y, 1.2, h, riskColour(item.riskClass));
        s.text(x + 2.2, s.y + 1.2, inner, riskTitle(item.key), nameStyle(points));
        s.text(x + 2.2, s.y + 1.8 + names, inner, riskClassText(item.riskClass), classStyle(item));
        x += w + 2.0;
    }
    s.y += h + 1.0;
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                  Report::tr("Classes follow from published geometric rules where they exist (last section); they are "
                             "no calibrated probabilities."),
                  {6.5, false, ink::grey});
    s.y += 3.0;
}

/// "827 mm², NCC 30.5, RCC 31.6, LCC 32.0 mm"
QString sinusText(const Measurements& m) {
    QStringList parts{quantityText(m.sinus.area, QStringLiteral("mm²"), 0)};
    for (std::size_t i = 0; i < 3; ++i)
        parts << QStringLiteral("%1 %2").arg(QLatin1String(kCuspNames[i]), quantityText(m.sinusDiameter[i], {}, 1));
    return parts.join(QStringLiteral(", ")) + QStringLiteral(" mm");
}

void smallPictures(Sheet& s, const CaseData& data) {
    const Measurements& m = *data.plan.measurements;
    const double w = (Sheet::kInner - 2 * 4.0) / 3.0;
    const std::array<std::pair<const Section*, QString>, 3> sections{
        {{&m.lvot, Report::tr("LVOT, %1 mm below the annulus").arg(number(m.lvotOffset, 1))},
         {&m.sinus, m.sinusHeight.known()
                        ? Report::tr("Sinus, %1 mm above the annulus").arg(number(*m.sinusHeight.value, 1))
                        : Report::tr("Sinus")},
         {&m.stj, m.stjHeight.known() ? Report::tr("STJ, %1 mm above the annulus").arg(number(*m.stjHeight.value, 1))
                                      : Report::tr("STJ")}}};
    const double h = std::min(w, Sheet::kBottom - s.y - 11.0);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& [section, name] = sections[i];
        const double x = Sheet::kLeft + double(i) * (w + 4.0);
        drawSection(s, data, *section, {x, s.y, w, h}, 50.0, i == 1 ? Marks::CuspDiameters : Marks::None);
        const double under = s.y + h + 0.8;
        s.text(x, under, w, name, {7.5, true});
        if (i == 1 && section->known())
            s.text(x, under + 3.8, w, sinusText(m), {7.5, false, ink::grey, true});
        else if (section->known())
            s.text(
                x, under + 3.8, w,
                Report::tr("%1, %2 × %3 mm")
                    .arg(quantityText(section->area, QStringLiteral("mm²"), 0),
                         section->minDiameter.known() ? number(*section->minDiameter.value, 1) : QStringLiteral("–"),
                         section->maxDiameter.known() ? number(*section->maxDiameter.value, 1) : QStringLiteral("–")),
                {7.5, false, ink::grey});
    }
    s.y += h + 10.0;
}

/// A list that is cut says so.
void moreValves(Sheet& s, std::size_t count) {
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                  Report::tr("Marketed valves whose range holds this annulus, not shown here: %1. All of them: “Sizing "
                             "of every valve in the catalogue”.")
                      .arg(count),
                  {7.2, true, ink::warn});
}

/// The valves that fit, as far as the page has room; the whole list stands in the sizing section.
void fittingValves(Sheet& s, const CaseData& data) {
    constexpr double kHeadMm = 17.0, kRowMm = 3.9;
    std::vector<const SizingRow*> fitting;
    for (const SizingRow& row : data.sizing) {
        const Device* d = data.catalogue.find(row.deviceId);
        if (d && d->status == "marketed" && (row.fit == Fit::InRange || row.fit == Fit::Borderline))
            fitting.push_back(&row);
    }
    std::stable_partition(fitting.begin(), fitting.end(),
                          [&](const SizingRow* r) { return r->deviceId == data.plan.selectedDevice; });
    const double room = (Sheet::kBottom - s.y - kHeadMm) / kRowMm;
    if (fitting.empty()) return;
    if (room < 2.0) return moreValves(s, fitting.size());
    const bool all = double(fitting.size()) <= room;
    const std::size_t shown = all ? fitting.size() : std::size_t(room - 1.0);
    s.heading(Report::tr("Marketed valves whose published range holds this annulus"), 12.0);
    Table table({{40.0, Qt::AlignLeft, Report::tr("Valve")},
                 {22.0, Qt::AlignLeft, Report::tr("Fit")},
                 {38.0, Qt::AlignLeft, Report::tr("Oversizing (90 %)")},
                 {17.0, Qt::AlignRight,
                  hingesReviewed(data.plan.landmarks) ? Report::tr("In range") : Report::tr("In range, unreviewed")},
                 {63.0, Qt::AlignLeft, Report::tr("Margin")}},
                7.0);
    for (std::size_t i = 0; i < shown; ++i) {
        const SizingRow& r = *fitting[i];
        const QString range = intervalText(r.oversizingPercent, 1);
        const QString over = r.oversizingPercent.known() ? quantityText(r.oversizingPercent, QStringLiteral("%"), 1)
                                                         : QStringLiteral("–");
        table.row(
            {{QStringLiteral("%1 %2").arg(QString::fromStdString(r.family), QString::fromStdString(r.size)), true},
             {fitText(r.fit), true, fitColour(r.fit)},
             {range.isEmpty() ? over : QStringLiteral("%1 (%2)").arg(over, range)},
             {probabilityText(r)},
             {sentence(r.marginText)}},
            chosenFill(data, r.deviceId));
    }
    table.draw(s, true);
    if (!all) moreValves(s, fitting.size() - shown);
}

}  // namespace

void summaryPage(Sheet& sheet, const CaseData& data) {
    title(sheet, data);
    reviewBanner(sheet, data);
    if (data.redo)
        caveat(sheet,
               Report::tr("A failed valve stands here: %1. Sizing and VTC below are those of the native root.")
                   .arg(failedValveText(data.redo->failed, data.catalogue)),
               ink::warn);
    morphology(sheet, data.plan);
    phase(sheet, data.provenance);
    if (data.root && !data.root->byHand.empty())
        caveat(sheet, Report::tr("Segmentation: %1").arg(sentence(data.root->byHand)), ink::warn);
    doubtsBlock(sheet, data);
    annulusBlock(sheet, data);
    riskStrip(sheet, data);
    smallPictures(sheet, data);
    fittingValves(sheet, data);
}

}  // namespace tavr::report
