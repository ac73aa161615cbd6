#pragma once
// The numbers of the access route with their words, both sides of a line: for the report's table and the desk's.
#include "planning/access/access.h"
#include "planning/report/quantity_list.h"

#include <QString>

#include <array>
#include <vector>

namespace tavr {

struct AccessLine {
    QString name, unit, definition;
    int decimals = 1;
    std::array<Quantity, 2> sides;                    ///< right, left
    std::array<std::optional<PlaneFrame>, 2> places;  ///< where the views go
};

/// In the order of the sheath's way. Texts in the application's language.
std::vector<AccessLine> accessLines(const AccessMeasurements& access);
QString sideText(std::size_t side);  ///< "Right", "Left"
/// "0.92, wide enough" or "–"; `side` of a sheath's fit.
QString sheathText(const SheathFit& fit, std::size_t side);
/// What stands below a table of ratios: which ratio, and from where the limit comes.
QString sheathNote();
/// Ratio above the limit, vessel below the instructions' minimum: 2; either uncertain: 1; else 0.
int sheathConcern(const SheathFit& fit, std::size_t side);
/// Reasons of sides that could not be measured, and the notes.
QStringList accessRemarks(const AccessMeasurements& access);

}  // namespace tavr
