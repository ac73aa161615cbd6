<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Labels</name>
    <message>
        <source>Place %1</source>
        <translation>Place %1</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>Review %1</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>Select %1</translation>
    </message>
    <message>
        <source>Implant %1 at %2</source>
        <translation>Implant %1 at %2</translation>
    </message>
    <message>
        <source>Remove implant %1</source>
        <translation>Remove implant %1</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>in range</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>borderline</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>too small</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>too large</translation>
    </message>
    <message>
        <source>no published range</source>
        <translation>no published range</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>Hinge point NCC</source>
        <translation>Hinge point NCC</translation>
    </message>
    <message>
        <source>Hinge point RCC</source>
        <translation>Hinge point RCC</translation>
    </message>
    <message>
        <source>Hinge point LCC</source>
        <translation>Hinge point LCC</translation>
    </message>
    <message>
        <source>Commissure NCC–RCC</source>
        <translation>Commissure NCC–RCC</translation>
    </message>
    <message>
        <source>Commissure RCC–LCC</source>
        <translation>Commissure RCC–LCC</translation>
    </message>
    <message>
        <source>Commissure LCC–NCC</source>
        <translation>Commissure LCC–NCC</translation>
    </message>
    <message>
        <source>Left coronary ostium, centre</source>
        <translation>Left coronary ostium, centre</translation>
    </message>
    <message>
        <source>Right coronary ostium, centre</source>
        <translation>Right coronary ostium, centre</translation>
    </message>
    <message>
        <source>Left coronary ostium, lower edge</source>
        <translation>Left coronary ostium, lower edge</translation>
    </message>
    <message>
        <source>Right coronary ostium, lower edge</source>
        <translation>Right coronary ostium, lower edge</translation>
    </message>
    <message>
        <source>Sinotubular junction, centre</source>
        <translation>Sinotubular junction, centre</translation>
    </message>
    <message>
        <source>Crest of the muscular septum</source>
        <translation>Crest of the muscular septum</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Area inside the smoothed closed contour (shoelace formula).</source>
        <translation>Area inside the smoothed closed contour (shoelace formula).</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Perimeter</translation>
    </message>
    <message>
        <source>Length of the smoothed closed contour.</source>
        <translation>Length of the smoothed closed contour.</translation>
    </message>
    <message>
        <source>Minimum diameter</source>
        <translation>Minimum diameter</translation>
    </message>
    <message>
        <source>Smallest caliper (Feret) diameter; not forced perpendicular to the largest.</source>
        <translation>Smallest caliper (Feret) diameter; not forced perpendicular to the largest.</translation>
    </message>
    <message>
        <source>Maximum diameter</source>
        <translation>Maximum diameter</translation>
    </message>
    <message>
        <source>Largest caliper (Feret) diameter.</source>
        <translation>Largest caliper (Feret) diameter.</translation>
    </message>
    <message>
        <source>Area-derived diameter</source>
        <translation>Area-derived diameter</translation>
    </message>
    <message>
        <source>Diameter of the circle of equal area, √(4A/π).</source>
        <translation>Diameter of the circle of equal area, √(4A/π).</translation>
    </message>
    <message>
        <source>Perimeter-derived diameter</source>
        <translation>Perimeter-derived diameter</translation>
    </message>
    <message>
        <source>Diameter of the circle of equal perimeter, P/π.</source>
        <translation>Diameter of the circle of equal perimeter, P/π.</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>Eccentricity</translation>
    </message>
    <message>
        <source>1 − minimum diameter / maximum diameter; 0 is a circle.</source>
        <translation>1 − minimum diameter / maximum diameter; 0 is a circle.</translation>
    </message>
    <message>
        <source>Annulus</source>
        <translation>Annulus</translation>
    </message>
    <message>
        <source>Angle to the axial plane</source>
        <translation>Angle to the axial plane</translation>
    </message>
    <message>
        <source>Angle between the annulus plane and the axial plane, in coronal projection.</source>
        <translation>Angle between the annulus plane and the axial plane, in coronal projection.</translation>
    </message>
    <message>
        <source>LVOT, %1 below the annulus</source>
        <translation>LVOT, %1 below the annulus</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranous septum</translation>
    </message>
    <message>
        <source>Annulus plane to the crest of the muscular septum under the NCC–RCC commissure.</source>
        <translation>Annulus plane to the crest of the muscular septum under the NCC–RCC commissure.</translation>
    </message>
    <message>
        <source>Sinuses of Valsalva</source>
        <translation>Sinuses of Valsalva</translation>
    </message>
    <message>
        <source>Diameter %1</source>
        <translation>Diameter %1</translation>
    </message>
    <message>
        <source>From the middle of the cusp through the centre to the opposite commissure.</source>
        <translation>From the middle of the cusp through the centre to the opposite commissure.</translation>
    </message>
    <message>
        <source>Largest area of the sinuses in a plane parallel to the annulus.</source>
        <translation>Largest area of the sinuses in a plane parallel to the annulus.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Annulus plane to the plane of the largest sinus area, along the annulus normal.</source>
        <translation>Annulus plane to the plane of the largest sinus area, along the annulus normal.</translation>
    </message>
    <message>
        <source>Sinotubular junction and aorta</source>
        <translation>Sinotubular junction and aorta</translation>
    </message>
    <message>
        <source>STJ height</source>
        <translation>STJ height</translation>
    </message>
    <message>
        <source>Annulus plane to the centre of the sinotubular junction, along the annulus normal.</source>
        <translation>Annulus plane to the centre of the sinotubular junction, along the annulus normal.</translation>
    </message>
    <message>
        <source>STJ minimum diameter</source>
        <translation>STJ minimum diameter</translation>
    </message>
    <message>
        <source>Smallest caliper diameter at the waist above the sinuses.</source>
        <translation>Smallest caliper diameter at the waist above the sinuses.</translation>
    </message>
    <message>
        <source>STJ maximum diameter</source>
        <translation>STJ maximum diameter</translation>
    </message>
    <message>
        <source>Largest caliper diameter at the waist above the sinuses.</source>
        <translation>Largest caliper diameter at the waist above the sinuses.</translation>
    </message>
    <message>
        <source>Ascending aorta at %1</source>
        <translation>Ascending aorta at %1</translation>
    </message>
    <message>
        <source>Area-derived diameter perpendicular to the centreline at this height above the annulus.</source>
        <translation>Area-derived diameter perpendicular to the centreline at this height above the annulus.</translation>
    </message>
    <message>
        <source>Coronary ostia</source>
        <translation>Coronary ostia</translation>
    </message>
    <message>
        <source>%1 height, lower edge</source>
        <translation>%1 height, lower edge</translation>
    </message>
    <message>
        <source>Lower edge of the ostium above the annulus plane, perpendicular to it.</source>
        <translation>Lower edge of the ostium above the annulus plane, perpendicular to it.</translation>
    </message>
    <message>
        <source>%1 height, centre</source>
        <translation>%1 height, centre</translation>
    </message>
    <message>
        <source>Centre of the ostium above the annulus plane, perpendicular to it.</source>
        <translation>Centre of the ostium above the annulus plane, perpendicular to it.</translation>
    </message>
    <message>
        <source>%1 ostium diameter</source>
        <translation>%1 ostium diameter</translation>
    </message>
    <message>
        <source>Diameter of the ostium at the wall of the sinus.</source>
        <translation>Diameter of the ostium at the wall of the sinus.</translation>
    </message>
    <message>
        <source>Calcium above %1</source>
        <translation>Calcium above %1</translation>
    </message>
    <message>
        <source>Volume, valve</source>
        <translation>Volume, valve</translation>
    </message>
    <message>
        <source>Volume above the threshold from the annulus to the cusp tips.</source>
        <translation>Volume above the threshold from the annulus to the cusp tips.</translation>
    </message>
    <message>
        <source>Volume, %1</source>
        <translation>Volume, %1</translation>
    </message>
    <message>
        <source>Part of the valve&apos;s calcium in the sector of this cusp.</source>
        <translation>Part of the valve&apos;s calcium in the sector of this cusp.</translation>
    </message>
    <message>
        <source>Volume, LVOT</source>
        <translation>Volume, LVOT</translation>
    </message>
    <message>
        <source>Volume above the threshold below the annulus plane.</source>
        <translation>Volume above the threshold below the annulus plane.</translation>
    </message>
    <message>
        <source>C-arm views</source>
        <translation>C-arm views</translation>
    </message>
    <message>
        <source>Three-cusp view</source>
        <translation>Three-cusp view</translation>
    </message>
    <message>
        <source>In the annulus plane with the right cusp in the middle.</source>
        <translation>In the annulus plane with the right cusp in the middle.</translation>
    </message>
    <message>
        <source>Cusp-overlap view</source>
        <translation>Cusp-overlap view</translation>
    </message>
    <message>
        <source>In the annulus plane with the right and left cusps overlapping.</source>
        <translation>In the annulus plane with the right and left cusps overlapping.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Measurement</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 % interval</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>plane through (%1, %2, %3) mm, normal (%4, %5, %6)</source>
        <translation>plane through (%1, %2, %3) mm, normal (%4, %5, %6)</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>not measured: %1</translation>
    </message>
    <message>
        <source>3-cusp, RCC in front</source>
        <translation>3-cusp, RCC in front</translation>
    </message>
    <message>
        <source>Cusp overlap R–L, NCC alone</source>
        <translation>Cusp overlap R–L, NCC alone</translation>
    </message>
    <message>
        <source>The valve axis appears at %1 % of its length.</source>
        <translation>The valve axis appears at %1 % of its length.</translation>
    </message>
    <message>
        <source>On the curve the annulus is seen edge-on. Grey: beyond 60° LAO/RAO or 45° CRAN/CAUD, out of the reach of most C-arms.</source>
        <translation>On the curve the annulus is seen edge-on. Grey: beyond 60° LAO/RAO or 45° CRAN/CAUD, out of the reach of most C-arms.</translation>
    </message>
    <message>
        <source>Long axis and C-arm views</source>
        <translation>Long axis and C-arm views</translation>
    </message>
    <message>
        <source>Plane through the annulus centre, the annulus normal (up) and the left ostium. Dashed: measuring levels.</source>
        <translation>Plane through the annulus centre, the annulus normal (up) and the left ostium. Dashed: measuring levels.</translation>
    </message>
    <message>
        <source>Orange: the valve at its nominal size, placed geometrically (%1).</source>
        <translation>Orange: the valve at its nominal size, placed geometrically (%1).</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Measurement</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 % interval</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Implant</source>
        <translation>Implant</translation>
    </message>
    <message>
        <source>Depth mm</source>
        <translation>Depth mm</translation>
    </message>
    <message>
        <source>NCC / RCC / LCC mm</source>
        <translation>NCC / RCC / LCC mm</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>%1 more implants stand in the study.</source>
        <translation>%1 more implants stand in the study.</translation>
    </message>
    <message>
        <source>Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid valve to the ostium at its level; VTSTJ: smallest gap to the STJ. Geometry only, no simulation.</source>
        <translation>Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid valve to the ostium at its level; VTSTJ: smallest gap to the STJ. Geometry only, no simulation.</translation>
    </message>
    <message>
        <source>; n = %1</source>
        <translation>; n = %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>This patient</source>
        <translation>This patient</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>%1: %2.  Base rate: %3</source>
        <translation>%1: %2.  Base rate: %3</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>regularised</source>
        <translation>regularised</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source> (largest corner error without it %1 mm)</source>
        <translation> (largest corner error without it %1 mm)</translation>
    </message>
    <message>
        <source>%1 kVp</source>
        <translation>%1 kVp</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>kernel %1</translation>
    </message>
    <message>
        <source>Implants and published risk rules</source>
        <translation>Implants and published risk rules</translation>
    </message>
    <message>
        <source>No valve has been placed.</source>
        <translation>No valve has been placed.</translation>
    </message>
    <message>
        <source>Rules for %1 at %2 mm. Most thresholds come from small retrospective series: read them as reference lines, never as a verdict.</source>
        <translation>Rules for %1 at %2 mm. Most thresholds come from small retrospective series: read them as reference lines, never as a verdict.</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Device catalogue</source>
        <translation>Device catalogue</translation>
    </message>
    <message>
        <source>Plan made</source>
        <translation>Plan made</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxels</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 of %4 × %5 × %6 mm</source>
        <translation>%1 × %2 × %3 of %4 × %5 × %6 mm</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>Acquisition</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometry</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>and %1 more in the study</source>
        <translation>and %1 more in the study</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervals</translation>
    </message>
    <message>
        <source>90 %, from perturbing the hinge points and the wall position within their standard deviations</source>
        <translation>90 %, from perturbing the hinge points and the wall position within their standard deviations</translation>
    </message>
    <message>
        <source>area</source>
        <translation>area</translation>
    </message>
    <message>
        <source>perimeter</source>
        <translation>perimeter</translation>
    </message>
    <message>
        <source>Marketed</source>
        <translation>Marketed</translation>
    </message>
    <message>
        <source>Investigational</source>
        <translation>Investigational</translation>
    </message>
    <message>
        <source>Discontinued, for the history of a redo only</source>
        <translation>Discontinued, for the history of a redo only</translation>
    </message>
    <message>
        <source> (nearest diameter %1 mm, oversizing %2 %)</source>
        <translation> (nearest diameter %1 mm, oversizing %2 %)</translation>
    </message>
    <message>
        <source>Annulus range not published, hence no verdict: %1.</source>
        <translation>Annulus range not published, hence no verdict: %1.</translation>
    </message>
    <message>
        <source>Sizing of every valve in the catalogue</source>
        <translation>Sizing of every valve in the catalogue</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Valve</translation>
    </message>
    <message>
        <source>Published range</source>
        <translation>Published range</translation>
    </message>
    <message>
        <source>Oversizing (90 %)</source>
        <translation>Oversizing (90 %)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>P in range</source>
        <translation>P in range</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Src</source>
        <translation>Src</translation>
    </message>
    <message>
        <source>&quot;Too small&quot;: the annulus exceeds the range; &quot;too large&quot;: it falls short of it; &quot;borderline&quot;: the 90 % interval crosses a limit. Oversizing is in area for area-sized and in perimeter for perimeter-sized valves (10 % in perimeter is about 21 % in area).</source>
        <translation>&quot;Too small&quot;: the annulus exceeds the range; &quot;too large&quot;: it falls short of it; &quot;borderline&quot;: the 90 % interval crosses a limit. Oversizing is in area for area-sized and in perimeter for perimeter-sized valves (10 % in perimeter is about 21 % in area).</translation>
    </message>
    <message>
        <source>Aortic valve plan</source>
        <translation>Aortic valve plan</translation>
    </message>
    <message>
        <source>All %1 landmarks were reviewed by a person.</source>
        <translation>All %1 landmarks were reviewed by a person.</translation>
    </message>
    <message>
        <source>Review required: %1 of %2 landmarks were found automatically and no person has confirmed them. Confirm the hinge points and the ostia before relying on any number below.</source>
        <translation>Review required: %1 of %2 landmarks were found automatically and no person has confirmed them. Confirm the hinge points and the ostia before relying on any number below.</translation>
    </message>
    <message>
        <source>Chosen valve</source>
        <translation>Chosen valve</translation>
    </message>
    <message>
        <source>No valve chosen</source>
        <translation>No valve chosen</translation>
    </message>
    <message>
        <source>%1 mm below the annulus plane</source>
        <translation>%1 mm below the annulus plane</translation>
    </message>
    <message>
        <source>, oversizing %1 %</source>
        <translation>, oversizing %1 %</translation>
    </message>
    <message>
        <source> (90 %: %1)</source>
        <translation> (90 %: %1)</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Caution: %1</translation>
    </message>
    <message>
        <source>Annulus area</source>
        <translation>Annulus area</translation>
    </message>
    <message>
        <source>Annulus perimeter</source>
        <translation>Annulus perimeter</translation>
    </message>
    <message>
        <source>Smallest diameter</source>
        <translation>Smallest diameter</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>Largest diameter</translation>
    </message>
    <message>
        <source>Area-derived diameter</source>
        <translation>Area-derived diameter</translation>
    </message>
    <message>
        <source>Left coronary height</source>
        <translation>Left coronary height</translation>
    </message>
    <message>
        <source>Right coronary height</source>
        <translation>Right coronary height</translation>
    </message>
    <message>
        <source>Calcium volume</source>
        <translation>Calcium volume</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranous septum</translation>
    </message>
    <message>
        <source>3-cusp view</source>
        <translation>3-cusp view</translation>
    </message>
    <message>
        <source>Cusp overlap view</source>
        <translation>Cusp overlap view</translation>
    </message>
    <message>
        <source>Centre (%1, %2, %3) mm, normal (%4, %5, %6), LPS.</source>
        <translation>Centre (%1, %2, %3) mm, normal (%4, %5, %6), LPS.</translation>
    </message>
    <message>
        <source>Annulus plane through the three hinge points, seen from the ventricle, anterior up. Green: lumen contour; dashed: largest and smallest caliper diameter. </source>
        <translation>Annulus plane through the three hinge points, seen from the ventricle, anterior up. Green: lumen contour; dashed: largest and smallest caliper diameter. </translation>
    </message>
    <message>
        <source>LVOT, %1 mm below the annulus</source>
        <translation>LVOT, %1 mm below the annulus</translation>
    </message>
    <message>
        <source>Sinus, %1 mm above the annulus</source>
        <translation>Sinus, %1 mm above the annulus</translation>
    </message>
    <message>
        <source>Sinus</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>STJ, %1 mm above the annulus</source>
        <translation>STJ, %1 mm above the annulus</translation>
    </message>
    <message>
        <source>STJ</source>
        <translation>STJ</translation>
    </message>
    <message>
        <source>%1, %2 × %3 mm</source>
        <translation>%1, %2 × %3 mm</translation>
    </message>
    <message>
        <source>Marketed valves whose published range holds this annulus</source>
        <translation>Marketed valves whose published range holds this annulus</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>In range</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>← RAO, degrees</source>
        <translation>← RAO, degrees</translation>
    </message>
    <message>
        <source>LAO, degrees →</source>
        <translation>LAO, degrees →</translation>
    </message>
    <message>
        <source>CRAN ↑</source>
        <translation>CRAN ↑</translation>
    </message>
    <message>
        <source>CAUD ↓</source>
        <translation>CAUD ↓</translation>
    </message>
    <message>
        <source>annulus</source>
        <translation>annulus</translation>
    </message>
    <message>
        <source>LVOT</source>
        <translation>LVOT</translation>
    </message>
    <message>
        <source>sinus</source>
        <translation>sinus</translation>
    </message>
    <message>
        <source>3-cusp</source>
        <translation>3-cusp</translation>
    </message>
    <message>
        <source>cusp overlap R–L</source>
        <translation>cusp overlap R–L</translation>
    </message>
    <message>
        <source>TAVR planning report</source>
        <translation>TAVR planning report</translation>
    </message>
    <message>
        <source>Research software: not for clinical use</source>
        <translation>Research software: not for clinical use</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Paravalvular leak</source>
        <translation>Paravalvular leak</translation>
    </message>
    <message>
        <source>Coronary obstruction</source>
        <translation>Coronary obstruction</translation>
    </message>
    <message>
        <source>Conduction</source>
        <translation>Conduction</translation>
    </message>
    <message>
        <source>Annular rupture</source>
        <translation>Annular rupture</translation>
    </message>
    <message>
        <source>Embolisation</source>
        <translation>Embolisation</translation>
    </message>
    <message>
        <source>Prosthesis mismatch</source>
        <translation>Prosthesis mismatch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermediate</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>in range</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>borderline</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>too small</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>too large</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>not published</translation>
    </message>
    <message>
        <source>VTC LCA</source>
        <translation>VTC LCA</translation>
    </message>
    <message>
        <source>VTC RCA</source>
        <translation>VTC RCA</translation>
    </message>
    <message>
        <source>VTSTJ</source>
        <translation>VTSTJ</translation>
    </message>
    <message>
        <source>%1, %2 (%3; %4)</source>
        <translation>%1, %2 (%3; %4)</translation>
    </message>
    <message>
        <source>Not evaluated: %1.</source>
        <translation>Not evaluated: %1.</translation>
    </message>
    <message>
        <source>Outside the published range: %1.</source>
        <translation>Outside the published range: %1.</translation>
    </message>
    <message>
        <source>Valve morphology: called bicuspid by the user. Annulus, intercommissural distance, CASPER, LIRA and ABC sizes may disagree; only the annulus is computed here.</source>
        <translation></translation>
    </message>
    <message>
        <source>Valve morphology: not assessed; measured as tricuspid</source>
        <translation></translation>
    </message>
    <message>
        <source>Phase: unknown: gating not recorded</source>
        <translation></translation>
    </message>
    <message>
        <source>Phase: %1 % R–R (systolic)</source>
        <translation></translation>
    </message>
    <message>
        <source>Phase: %1 % R–R (diastolic)</source>
        <translation></translation>
    </message>
    <message>
        <source>Valve placed for illustration (automatic choice, not a recommendation)</source>
        <translation></translation>
    </message>
    <message>
        <source>%1; probability in range, given these landmarks: %2</source>
        <translation></translation>
    </message>
    <message>
        <source>Classes follow from published geometric rules where they exist (last section); they are no calibrated probabilities.</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Probability of lying in range: %1</source>
        <translation>Probability of lying in range: %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>Move the crosshair to the place and press “Place at crosshair”.</source>
        <translation>Move the crosshair to the place and press “Place at crosshair”.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>reviewed</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>to review</translation>
    </message>
    <message>
        <source>Position %1 mm (LPS), standard deviation %2 in each axis</source>
        <translation>Position %1 mm (LPS), standard deviation %2 in each axis</translation>
    </message>
    <message>
        <source>Paravalvular leak</source>
        <translation>Paravalvular leak</translation>
    </message>
    <message>
        <source>Coronary obstruction</source>
        <translation>Coronary obstruction</translation>
    </message>
    <message>
        <source>Conduction disturbance</source>
        <translation>Conduction disturbance</translation>
    </message>
    <message>
        <source>Annular rupture</source>
        <translation>Annular rupture</translation>
    </message>
    <message>
        <source>Embolisation</source>
        <translation>Embolisation</translation>
    </message>
    <message>
        <source>Patient–prosthesis mismatch</source>
        <translation>Patient–prosthesis mismatch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermediate</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>%1 R–R</source>
        <translation>%1 R–R</translation>
    </message>
    <message>
        <source>geometry accepted</source>
        <translation>geometry accepted</translation>
    </message>
    <message>
        <source>regularised: %1 (largest corner error %2)</source>
        <translation>regularised: %1 (largest corner error %2)</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>refused: %1</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Valve</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Oversizing</source>
        <translation>Oversizing</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Landmark</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Base rate: %1</source>
        <translation>Base rate: %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Slice spacing</source>
        <translation>Slice spacing</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometry</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>lumen %1, calcium above %2</source>
        <translation>lumen %1, calcium above %2</translation>
    </message>
    <message numerus="yes">
        <source>%n landmark(s), all reviewed</source>
        <translation>
            <numerusform>%n landmark, reviewed</numerusform>
            <numerusform>%n landmarks, all reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n landmark(s) to review</source>
        <translation>
            <numerusform>%n landmark to review</numerusform>
            <numerusform>%n landmarks to review</numerusform>
        </translation>
    </message>
    <message>
        <source>annulus %1, perimeter %2</source>
        <translation>annulus %1, perimeter %2</translation>
    </message>
    <message numerus="yes">
        <source>%n valve(s) in range</source>
        <translation>
            <numerusform>%n valve in range</numerusform>
            <numerusform>%n valves in range</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s) high</source>
        <translation>
            <numerusform>%n risk high</numerusform>
            <numerusform>%n risks high</numerusform>
        </translation>
    </message>
    <message>
        <source>none high</source>
        <translation>none high</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarks</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Sizing</translation>
    </message>
    <message>
        <source>Implant</source>
        <translation>Implant</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>running …</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>needs review</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
</context>
<context>
    <name>tavr::CasePanel</name>
    <message>
        <source>Depth below %1</source>
        <translation>Depth below %1</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Sizing</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarks</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Mark as reviewed</translation>
    </message>
    <message>
        <source>Place at crosshair</source>
        <translation>Place at crosshair</translation>
    </message>
    <message>
        <source>Rehearsed valve</source>
        <translation>Rehearsed valve</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Valve</translation>
    </message>
    <message>
        <source>Depth below annulus</source>
        <translation>Depth below annulus</translation>
    </message>
    <message>
        <source>Inflow below the annulus plane on the side of the NCC; positive into the ventricle.</source>
        <translation>Inflow below the annulus plane on the side of the NCC; positive into the ventricle.</translation>
    </message>
    <message>
        <source>Double click: rehearse this valve.</source>
        <translation>Double click: rehearse this valve.</translation>
    </message>
</context>
<context>
    <name>tavr::CaseSession</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>This study is already open in this window.</source>
        <translation>This study is already open in this window.</translation>
    </message>
    <message>
        <source>Recover changes</source>
        <translation>Recover changes</translation>
    </message>
</context>
<context>
    <name>tavr::CaseViews</name>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Coronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Annulus plane</source>
        <translation>Annulus plane</translation>
    </message>
    <message>
        <source>Long axis 1</source>
        <translation>Long axis 1</translation>
    </message>
    <message>
        <source>Long axis 2</source>
        <translation>Long axis 2</translation>
    </message>
</context>
<context>
    <name>tavr::MainWindow</name>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Report written: %1</translation>
    </message>
    <message>
        <source>%1; the 3-D view is drawn outside the window and may be slower</source>
        <translation>%1; the 3-D view is drawn outside the window and may be slower</translation>
    </message>
    <message>
        <source>No study open</source>
        <translation>No study open</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Open &amp;DICOM folder…</source>
        <translation>Open &amp;DICOM folder…</translation>
    </message>
    <message>
        <source>Open CT &amp;volume…</source>
        <translation>Open CT &amp;volume…</translation>
    </message>
    <message>
        <source>Open &amp;study…</source>
        <translation>Open &amp;study…</translation>
    </message>
    <message>
        <source>Demonstration &amp;patient…</source>
        <translation>Demonstration &amp;patient…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Report…</translation>
    </message>
    <message>
        <source>&amp;Close study</source>
        <translation>&amp;Close study</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Annulus plane</source>
        <translation>&amp;Annulus plane</translation>
    </message>
    <message>
        <source>Axial, coronal, &amp;sagittal</source>
        <translation>Axial, coronal, &amp;sagittal</translation>
    </message>
    <message>
        <source>3-D from the &amp;three-cusp view</source>
        <translation>3-D from the &amp;three-cusp view</translation>
    </message>
    <message>
        <source>3-D from the cusp-&amp;overlap view</source>
        <translation>3-D from the cusp-&amp;overlap view</translation>
    </message>
    <message>
        <source>CT &amp;volume in 3-D</source>
        <translation>CT &amp;volume in 3-D</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>The crosshair is in the ascending &amp;aorta</source>
        <translation>The crosshair is in the ascending &amp;aorta</translation>
    </message>
    <message>
        <source>The crosshair is in the left &amp;ventricle</source>
        <translation>The crosshair is in the left &amp;ventricle</translation>
    </message>
    <message>
        <source>&amp;Plan again from the CT</source>
        <translation>&amp;Plan again from the CT</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;About OpenTAVR</source>
        <translation>&amp;About OpenTAVR</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Research software: not for clinical use</source>
        <translation>Research software: not for clinical use</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Undo: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Redo: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>About OpenTAVR</source>
        <translation>About OpenTAVR</translation>
    </message>
    <message>
        <source>&lt;h3&gt;OpenTAVR %1&lt;/h3&gt;&lt;p&gt;Rehearses a transcatheter aortic valve replacement on the patient&apos;s CT.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Research software: not for clinical use.&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;h3&gt;OpenTAVR %1&lt;/h3&gt;&lt;p&gt;Rehearses a transcatheter aortic valve replacement on the patient&apos;s CT.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Research software: not for clinical use.&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>OpenGL: %1 (%2)
Largest 3-D texture: %3 voxels a side
Qt %4, VTK %5, ITK %6, DCMTK %7
Licence: GPL-3.0-or-later</source>
        <translation>OpenGL: %1 (%2)
Largest 3-D texture: %3 voxels a side
Qt %4, VTK %5, ITK %6, DCMTK %7
Licence: GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>The plan has unsaved changes.</source>
        <translation>The plan has unsaved changes.</translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. Restore %n change(s) of the plan?</source>
        <translation>
            <numerusform>The program ended without saving. Restore %n change of the plan?</numerusform>
            <numerusform>The program ended without saving. Restore %n changes of the plan?</numerusform>
        </translation>
    </message>
    <message>
        <source>no CT series</source>
        <translation>no CT series</translation>
    </message>
    <message>
        <source>Nothing to plan on in %1: %2</source>
        <translation>Nothing to plan on in %1: %2</translation>
    </message>
    <message>
        <source>Keep the study in a new folder</source>
        <translation>Keep the study in a new folder</translation>
    </message>
    <message>
        <source>Open a folder with DICOM files</source>
        <translation>Open a folder with DICOM files</translation>
    </message>
    <message>
        <source>CT volumes (*.nrrd *.nii *.nii.gz *.mha DICOMDIR);;All files (*)</source>
        <translation>CT volumes (*.nrrd *.nii *.nii.gz *.mha DICOMDIR);;All files (*)</translation>
    </message>
    <message>
        <source>Open a CT volume</source>
        <translation>Open a CT volume</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Open a study</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Write the report</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>tavr::SeriesDialog</name>
    <message>
        <source>Choose series and phase</source>
        <translation>Choose series and phase</translation>
    </message>
    <message>
        <source>Plan this one</source>
        <translation>Plan this one</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read. A systolic phase (30–40 % R–R) suits sizing best.</source>
        <translation>
            <numerusform>%n file read. A systolic phase (30–40 % R–R) suits sizing best.</numerusform>
            <numerusform>%n files read. A systolic phase (30–40 % R–R) suits sizing best.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tavr::VtkView</name>
    <message>
        <source>The display (%1) has no OpenGL</source>
        <translation>The display (%1) has no OpenGL</translation>
    </message>
    <message>
        <source>The display gives no OpenGL context</source>
        <translation>The display gives no OpenGL context</translation>
    </message>
    <message>
        <source>OpenGL %1.%2 is too old, 3.2 is needed</source>
        <translation>OpenGL %1.%2 is too old, 3.2 is needed</translation>
    </message>
</context>
</TS>
