#pragma once
#include "planning/job/plan_job.h"

#include <string>

namespace tavr {

/// The PDF for the heart team, 2–4 A4 pages: double-oblique pictures, S-curve, measurements with definitions and
/// intervals, sizing of every valve, implants and risks, provenance. "Not for clinical use" on every page. Needs a
/// QGuiApplication (offscreen is enough). Written to a temporary name and renamed. Errors (Input): file cannot be
/// written.
Status writeReport(const CaseData& data, const std::string& file, const Progress& progress);

}  // namespace tavr
