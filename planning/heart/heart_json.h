#pragma once
#include "core/base/result.h"
#include "planning/heart/heart_model.h"

namespace tavr {

/// Structures with state, reason and volume, trunks with centreline and diameters, the wall: everything but the labels.
/// An unknown number is null.
std::string heartJson(const HeartModel& heart);
/// The reverse; the labels stay empty. Errors (Input): what cannot be read.
Result<HeartModel> heartFromJson(const std::string& text);

/// One line a structure for people: name, state, volume with its interval, reason.
std::string heartText(const HeartModel& heart);

}  // namespace tavr
