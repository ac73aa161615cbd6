#pragma once
// A failed transcatheter valve as a value of the plan; planning/redo measures what it leaves of the way to the
// coronaries.
#include "core/base/result.h"
#include "core/geometry/plane.h"

#include <optional>
#include <string>

namespace tavr {

/// A metal frame found in the CT.
struct FoundFrame {
    PlaneFrame inflow;      ///< centre and axis (downstream) of the lower end
    double height = 0.0;    ///< mm
    double diameter = 0.0;  ///< mean of the struts, mm
    double coverage = 0.0;  ///< share of the circumference that shows metal, 0…1
    bool operator==(const FoundFrame& o) const {
        return inflow.origin == o.inflow.origin && inflow.normal == o.inflow.normal && height == o.height &&
               diameter == o.diameter && coverage == o.coverage;
    }
};

/// A failed valve placed as a model: a device of the catalogue at a depth, or with the frame that the CT shows.
struct FailedValve {
    std::string deviceId;                 ///< of the catalogue; may be empty with `frame`
    double depthMm = 3.0, tiltDeg = 0.0;  ///< as ImplantChoice; not used with `frame`
    std::optional<FoundFrame> frame;      ///< as the CT shows it: a cylinder of its own height and diameter
    /// Top of the leaflets once a new valve pins them open, mm above the frame's inflow along its axis. Node and tab
    /// heights are published for no device of the catalogue: given by hand, else the frame's top as the worst case.
    std::optional<double> neoSkirtMm;
    bool operator==(const FailedValve&) const = default;
};

/// Physical ranges of every number. Errors (Input): what lies outside.
Status checkFailedValve(const FailedValve& valve);

}  // namespace tavr
