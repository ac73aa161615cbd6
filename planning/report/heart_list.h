#pragma once
// The heart's structures with their words: for the report's table and the desk's.
#include "planning/heart/heart_model.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tavr {

struct RootModel;

struct HeartLine {
    HeartLabel label = kHeartBackground;
    QString name;
    Quantity volumeMl;
    StructureState state = StructureState::Missing;
    QString stateText;  ///< "partly covered"
    QString reason;     ///< one sentence, in the application's language; may be empty
    QString mark;       ///< the letter of the reason in heartReasons(); empty without one
    QString more;       ///< what else is known: a trunk's length and width, the wall's thickness; may be empty
};

/// In the order of the model. Texts in the application's language.
std::vector<HeartLine> heartLines(const HeartModel& heart);
/// Each reason once, with its letter: "a  the scan does not cover it".
QStringList heartReasons(const std::vector<HeartLine>& lines);
/// That the root was changed by hand since; empty where it was not.
QString staleHeart(const HeartModel& heart, const RootModel* root);
QString heartName(HeartLabel label);               ///< "Left ventricle"
QString structureStateText(StructureState state);  ///< "partly covered"
/// What the volumes are, once for a whole table.
QString heartNote();

}  // namespace tavr
