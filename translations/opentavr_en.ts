<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Access</name>
    <message>
        <source>Common iliac</source>
        <translation>Common iliac</translation>
    </message>
    <message>
        <source>External iliac</source>
        <translation>External iliac</translation>
    </message>
    <message>
        <source>Common femoral</source>
        <translation>Common femoral</translation>
    </message>
    <message>
        <source>smallest area-derived diameter at right angles to the centreline</source>
        <translation>smallest area-derived diameter at right angles to the centreline</translation>
    </message>
    <message>
        <source>%1, smallest diameter</source>
        <translation>%1, smallest diameter</translation>
    </message>
    <message>
        <source>Whole route, smallest diameter</source>
        <translation>Whole route, smallest diameter</translation>
    </message>
    <message>
        <source>Smallest inscribed circle</source>
        <translation>Smallest inscribed circle</translation>
    </message>
    <message>
        <source>diameter of the largest circle inside the lumen, where it is smallest</source>
        <translation>diameter of the largest circle inside the lumen, where it is smallest</translation>
    </message>
    <message>
        <source>Widest calcium arc</source>
        <translation>Widest calcium arc</translation>
    </message>
    <message>
        <source>share of the wall&apos;s circumference, where it is widest</source>
        <translation>share of the wall&apos;s circumference, where it is widest</translation>
    </message>
    <message>
        <source>Length of that calcium</source>
        <translation>Length of that calcium</translation>
    </message>
    <message>
        <source>along the artery</source>
        <translation>along the artery</translation>
    </message>
    <message>
        <source>Anterior calcium at the puncture</source>
        <translation>Anterior calcium at the puncture</translation>
    </message>
    <message>
        <source>of the anterior 90° of the wall, within 5 mm of the femoral head&apos;s centre level</source>
        <translation>of the anterior 90° of the wall, within 5 mm of the femoral head&apos;s centre level</translation>
    </message>
    <message>
        <source>Tortuosity</source>
        <translation>Tortuosity</translation>
    </message>
    <message>
        <source>length of the centreline over the straight distance</source>
        <translation>length of the centreline over the straight distance</translation>
    </message>
    <message>
        <source>Sum of turns</source>
        <translation>Sum of turns</translation>
    </message>
    <message>
        <source>between successive chords of 10 mm</source>
        <translation>between successive chords of 10 mm</translation>
    </message>
    <message>
        <source>Largest turn</source>
        <translation>Largest turn</translation>
    </message>
    <message>
        <source>between two adjoining chords of 10 mm</source>
        <translation>between two adjoining chords of 10 mm</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>, within the limit of %1</source>
        <translation>, within the limit of %1</translation>
    </message>
    <message>
        <source>, uncertain (limit %1)</source>
        <translation>, uncertain (limit %1)</translation>
    </message>
    <message>
        <source>, too wide a sheath (limit %1)</source>
        <translation>, too wide a sheath (limit %1)</translation>
    </message>
    <message>
        <source>, too narrow by the instructions for use</source>
        <translation>, too narrow by the instructions for use</translation>
    </message>
    <message>
        <source>no verdict: the sheath&apos;s diameter is not known</source>
        <translation>no verdict: the sheath&apos;s diameter is not known</translation>
    </message>
    <message>
        <source>no verdict: the artery was not measured</source>
        <translation>no verdict: the artery was not measured</translation>
    </message>
    <message>
        <source>, no verdict: only a part of the way was measured</source>
        <translation>, no verdict: only a part of the way was measured</translation>
    </message>
    <message>
        <source>Ratio of the sheath&apos;s outer diameter to the smallest diameter of the whole way, common iliac to common femoral; above 1.05, with calcium of the wall above 1.00, more vascular complications (Hayashida 2011). Narrower than the smallest vessel of the instructions for use is too narrow. In brackets: 90 % interval.</source>
        <translation>Ratio of the sheath&apos;s outer diameter to the smallest diameter of the whole way, common iliac to common femoral; above 1.05, with calcium of the wall above 1.00, more vascular complications (Hayashida 2011). Narrower than the smallest vessel of the instructions for use is too narrow. In brackets: 90 % interval.</translation>
    </message>
</context>
<context>
    <name>AccessTable</name>
    <message>
        <source>not published</source>
        <translation>not published</translation>
    </message>
    <message>
        <source>Smallest vessel of the instructions: %1</source>
        <translation>Smallest vessel of the instructions: %1</translation>
    </message>
    <message>
        <source>Access route</source>
        <translation>Access route</translation>
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
        <source>Sheath to artery</source>
        <translation>Sheath to artery</translation>
    </message>
</context>
<context>
    <name>Heart</name>
    <message>
        <source>seen for %1, its width is not clear</source>
        <translation>seen for %1, its width is not clear</translation>
    </message>
    <message>
        <source>%1 thick</source>
        <translation>%1 thick</translation>
    </message>
    <message>
        <source>Left ventricle</source>
        <translation>Left ventricle</translation>
    </message>
    <message>
        <source>Myocardium</source>
        <translation>Myocardium</translation>
    </message>
    <message>
        <source>Left atrium</source>
        <translation>Left atrium</translation>
    </message>
    <message>
        <source>Right ventricle</source>
        <translation>Right ventricle</translation>
    </message>
    <message>
        <source>Right atrium</source>
        <translation>Right atrium</translation>
    </message>
    <message>
        <source>Pulmonary artery</source>
        <translation>Pulmonary artery</translation>
    </message>
    <message>
        <source>Aortic wall</source>
        <translation>Aortic wall</translation>
    </message>
    <message>
        <source>Left coronary trunk</source>
        <translation>Left coronary trunk</translation>
    </message>
    <message>
        <source>Right coronary trunk</source>
        <translation>Right coronary trunk</translation>
    </message>
    <message>
        <source>found</source>
        <translation>found</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>in part</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>Volumes in the phase on show, papillary muscles counted to the cavities; atria without veins. Tricuspid and pulmonary valve are planes by convention: ± 30 % on the right side.</source>
        <translation>Volumes in the phase on show, papillary muscles counted to the cavities; atria without veins. Tricuspid and pulmonary valve are planes by convention: ± 30 % on the right side.</translation>
    </message>
    <message>
        <source>seen for %1, %2 wide</source>
        <translation>seen for %1, %2 wide</translation>
    </message>
    <message>
        <source>The root was changed by hand since: segment the heart again.</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>HeartParts</name>
    <message>
        <source>Coronary trunks</source>
        <translation>Coronary trunks</translation>
    </message>
</context>
<context>
    <name>HeartTable</name>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 % interval</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>The heart around the root is not segmented.</source>
        <translation>The heart around the root is not segmented.</translation>
    </message>
</context>
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
    <message>
        <source>Call the valve bicuspid</source>
        <translation>Call the valve bicuspid</translation>
    </message>
    <message>
        <source>Call the valve tricuspid</source>
        <translation>Call the valve tricuspid</translation>
    </message>
    <message>
        <source>Free edge of the raphe</source>
        <translation>Free edge of the raphe</translation>
    </message>
    <message>
        <source>Call the valve bicuspid, %1</source>
        <translation>Call the valve bicuspid, %1</translation>
    </message>
    <message>
        <source>Calcium by %1</source>
        <translation>Calcium by %1</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Paint</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Smooth</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Fill holes</translation>
    </message>
    <message>
        <source>Paint by HU</source>
        <translation>Paint by HU</translation>
    </message>
    <message>
        <source>Lumen</source>
        <translation>Lumen</translation>
    </message>
    <message>
        <source>Calcium</source>
        <translation>Calcium</translation>
    </message>
    <message>
        <source>Left coronary</source>
        <translation>Left coronary</translation>
    </message>
    <message>
        <source>Right coronary</source>
        <translation>Right coronary</translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation>Leaflets</translation>
    </message>
    <message>
        <source>Myocardium</source>
        <translation>Myocardium</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n stroke(s)</source>
        <translation>
            <numerusform>Take back %n stroke</numerusform>
            <numerusform>Take back %n strokes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Root by hand from %n point(s)</source>
        <translation>
            <numerusform>Root by hand from %n point</numerusform>
            <numerusform>Root by hand from %n points</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic root again</source>
        <translation>Automatic root again</translation>
    </message>
    <message>
        <source>No failed valve</source>
        <translation>No failed valve</translation>
    </message>
    <message>
        <source>Failed valve: the frame in the CT</source>
        <translation>Failed valve: the frame in the CT</translation>
    </message>
    <message>
        <source>Failed valve %1 at %2</source>
        <translation>Failed valve %1 at %2</translation>
    </message>
    <message>
        <source>LVOT %1 below the annulus</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Perimeter</translation>
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
        <source>Calcium above %1</source>
        <translation>Calcium above %1</translation>
    </message>
    <message>
        <source>Volume, valve</source>
        <translation>Volume, valve</translation>
    </message>
    <message>
        <source>Volume, %1</source>
        <translation>Volume, %1</translation>
    </message>
    <message>
        <source>Volume, LVOT</source>
        <translation>Volume, LVOT</translation>
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
    <message>
        <source>Area inside the contour smoothed to %1 harmonics (shoelace formula).</source>
        <translation>Area inside the contour smoothed to %1 harmonics (shoelace formula).</translation>
    </message>
    <message>
        <source>Length of the contour smoothed to %1 harmonics.</source>
        <translation>Length of the contour smoothed to %1 harmonics.</translation>
    </message>
    <message>
        <source>Mean diameter</source>
        <translation>Mean diameter</translation>
    </message>
    <message>
        <source>Mean of the smallest and the largest diameter.</source>
        <translation>Mean of the smallest and the largest diameter.</translation>
    </message>
    <message>
        <source>Mean of the three diameters above.</source>
        <translation>Mean of the three diameters above.</translation>
    </message>
    <message>
        <source>STJ area</source>
        <translation>STJ area</translation>
    </message>
    <message>
        <source>Area of the waist, perpendicular to the centreline.</source>
        <translation>Area of the waist, perpendicular to the centreline.</translation>
    </message>
    <message>
        <source>STJ area-derived diameter</source>
        <translation>STJ area-derived diameter</translation>
    </message>
    <message>
        <source>Left coronary ostium (LCA)</source>
        <translation>Left coronary ostium (LCA)</translation>
    </message>
    <message>
        <source>Right coronary ostium (RCA)</source>
        <translation>Right coronary ostium (RCA)</translation>
    </message>
    <message>
        <source>Area-derived, of the section across the vessel 2 mm outside the wall of the sinus.</source>
        <translation>Area-derived, of the section across the vessel 2 mm outside the wall of the sinus.</translation>
    </message>
    <message>
        <source>%1 clock angle</source>
        <translation>%1 clock angle</translation>
    </message>
    <message>
        <source>From the RCC–LCC commissure about the annulus centre, positive to the left cusp.</source>
        <translation>From the RCC–LCC commissure about the annulus centre, positive to the left cusp.</translation>
    </message>
    <message>
        <source>%1 above the STJ</source>
        <translation>%1 above the STJ</translation>
    </message>
    <message>
        <source>%1 above the annulus</source>
        <translation>%1 above the annulus</translation>
    </message>
    <message>
        <source>Voxels above the threshold from the annulus plane to %1.</source>
        <translation>Voxels above the threshold from the annulus plane to %1.</translation>
    </message>
    <message>
        <source>A deposit under %1 (two voxels each way) may not show.</source>
        <translation>A deposit under %1 (two voxels each way) may not show.</translation>
    </message>
    <message>
        <source>Part of it in the sector of this cusp, between its commissures.</source>
        <translation>Part of it in the sector of this cusp, between its commissures.</translation>
    </message>
    <message>
        <source>Voxels above the threshold from the annulus plane to %1 below it.</source>
        <translation>Voxels above the threshold from the annulus plane to %1 below it.</translation>
    </message>
    <message>
        <source>Mean of the blood</source>
        <translation>Mean of the blood</translation>
    </message>
    <message>
        <source>Mean HU inside the lumen, standard deviation %1; half-way to the wall: %2.</source>
        <translation>Mean HU inside the lumen, standard deviation %1; half-way to the wall: %2.</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>unstable</translation>
    </message>
    <message>
        <source>Volume, %1 beside %2</source>
        <translation>Volume, %1 beside %2</translation>
    </message>
    <message>
        <source>Volume, upper LVOT</source>
        <translation>Volume, upper LVOT</translation>
    </message>
    <message>
        <source>Part of it down to 5 mm below the annulus plane.</source>
        <translation>Part of it down to 5 mm below the annulus plane.</translation>
    </message>
    <message>
        <source>Mild: one nodule under 5 mm and under 10 % of the perimeter. Moderate: two, or one from 5 mm, or from 10 %. Severe: three or more, or over 10 mm, or over 20 % (Barbanti 2013).</source>
        <translation>Mild: one nodule under 5 mm and under 10 % of the perimeter. Moderate: two, or one from 5 mm, or from 10 %. Severe: three or more, or over 10 mm, or over 20 % (Barbanti 2013).</translation>
    </message>
    <message>
        <source>LVOT calcium grade</source>
        <translation>LVOT calcium grade</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, uncertain</translation>
    </message>
    <message>
        <source>Calcium protrusion</source>
        <translation>Calcium protrusion</translation>
    </message>
    <message>
        <source>Farthest reach of calcium from the wall into the lumen, from 10 mm below the annulus plane to 2 mm above it.</source>
        <translation>Farthest reach of calcium from the wall into the lumen, from 10 mm below the annulus plane to 2 mm above it.</translation>
    </message>
    <message>
        <source>Valve, %1</source>
        <translation>Valve, %1</translation>
    </message>
    <message>
        <source>The valve&apos;s volume at the threshold of this rule, %1.</source>
        <translation>The valve&apos;s volume at the threshold of this rule, %1.</translation>
    </message>
    <message>
        <source>Half of the cusp&apos;s sector, beside the commissure that is named.</source>
        <translation>Half of the cusp&apos;s sector, beside the commissure that is named.</translation>
    </message>
    <message>
        <source>Volume, annulus</source>
        <translation>Volume, annulus</translation>
    </message>
    <message>
        <source>Within 2 mm of the annulus plane on either side; part of valve and LVOT.</source>
        <translation>Within 2 mm of the annulus plane on either side; part of valve and LVOT.</translation>
    </message>
    <message>
        <source>Bicuspid valve: %1</source>
        <translation>Bicuspid valve: %1</translation>
    </message>
    <message>
        <source>Intercommissural distance, %1</source>
        <translation>Intercommissural distance, %1</translation>
    </message>
    <message>
        <source>Between the two true commissures at the wall, this high above the annulus and parallel to it (BAVARD).</source>
        <translation>Between the two true commissures at the wall, this high above the annulus and parallel to it (BAVARD).</translation>
    </message>
    <message>
        <source>Circle at %1</source>
        <translation>Circle at %1</translation>
    </message>
    <message>
        <source>Diameter of the circle that fits the wall best, this high above the annulus.</source>
        <translation>Diameter of the circle that fits the wall best, this high above the annulus.</translation>
    </message>
    <message>
        <source>Raphe length</source>
        <translation>Raphe length</translation>
    </message>
    <message>
        <source>From the wall to the marked free edge, parallel to the annulus.</source>
        <translation>From the wall to the marked free edge, parallel to the annulus.</translation>
    </message>
    <message>
        <source>Raphe calcium</source>
        <translation>Raphe calcium</translation>
    </message>
    <message>
        <source>Within 20° of the fused commissure, above the annulus.</source>
        <translation>Within 20° of the fused commissure, above the annulus.</translation>
    </message>
    <message>
        <source>CASPER diameter</source>
        <translation>CASPER diameter</translation>
    </message>
    <message>
        <source>Perimeter-derived diameter, less for calcium, raphe length and calcium on the raphe (NCT04817735).</source>
        <translation>Perimeter-derived diameter, less for calcium, raphe length and calcium on the raphe (NCT04817735).</translation>
    </message>
    <message>
        <source>LIRA perimeter</source>
        <translation>LIRA perimeter</translation>
    </message>
    <message>
        <source>Perimeter at the level of the raphe&apos;s free edge (EIJ-D-19-00951).</source>
        <translation>Perimeter at the level of the raphe&apos;s free edge (EIJ-D-19-00951).</translation>
    </message>
    <message>
        <source>LIRA height</source>
        <translation>LIRA height</translation>
    </message>
    <message>
        <source>Of that level above the annulus plane.</source>
        <translation>Of that level above the annulus plane.</translation>
    </message>
    <message>
        <source>Overlap R–N</source>
        <translation>Overlap R–N</translation>
    </message>
    <message>
        <source>In the annulus plane with the right and non-coronary cusps overlapping.</source>
        <translation>In the annulus plane with the right and non-coronary cusps overlapping.</translation>
    </message>
    <message>
        <source>Overlap L–N</source>
        <translation>Overlap L–N</translation>
    </message>
    <message>
        <source>In the annulus plane with the left and non-coronary cusps overlapping.</source>
        <translation>In the annulus plane with the left and non-coronary cusps overlapping.</translation>
    </message>
    <message>
        <source>Double S-curve view</source>
        <translation>Double S-curve view</translation>
    </message>
    <message>
        <source>Annulus and delivery axis both without parallax; the axis is estimated from the centreline from 10 mm below the annulus to 30 mm above it.</source>
        <translation>Annulus and delivery axis both without parallax; the axis is estimated from the centreline from 10 mm below the annulus to 30 mm above it.</translation>
    </message>
    <message>
        <source>Depth error from the front</source>
        <translation>Depth error from the front</translation>
    </message>
    <message>
        <source>By how much a depth is misread at most at LAO 0°, CRAN 0°: half of the annulus times the sine of the view&apos;s angle to its plane.</source>
        <translation>By how much a depth is misread at most at LAO 0°, CRAN 0°: half of the annulus times the sine of the view&apos;s angle to its plane.</translation>
    </message>
    <message>
        <source>Native leaflets</source>
        <translation>Native leaflets</translation>
    </message>
    <message>
        <source>Thickness %1</source>
        <translation>Thickness %1</translation>
    </message>
    <message>
        <source>Contrast missing across the leaflet over that of tissue at 100 HU; %1.</source>
        <translation>Contrast missing across the leaflet over that of tissue at 100 HU; %1.</translation>
    </message>
    <message>
        <source>Geometric height %1</source>
        <translation>Geometric height %1</translation>
    </message>
    <message>
        <source>From the hinge point along the leaflet to the middle of its free edge.</source>
        <translation>From the hinge point along the leaflet to the middle of its free edge.</translation>
    </message>
    <message>
        <source>Effective height %1</source>
        <translation>Effective height %1</translation>
    </message>
    <message>
        <source>Annulus plane to the middle of the free edge, as scanned.</source>
        <translation>Annulus plane to the middle of the free edge, as scanned.</translation>
    </message>
    <message>
        <source>Free edge %1</source>
        <translation>Free edge %1</translation>
    </message>
    <message>
        <source>Length of the free edge from commissure to commissure.</source>
        <translation>Length of the free edge from commissure to commissure.</translation>
    </message>
    <message>
        <source>none above %1</source>
        <translation>none above %1</translation>
    </message>
    <message>
        <source>None above the detection limit of %1</source>
        <translation>None above the detection limit of %1</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>none seen</translation>
    </message>
    <message>
        <source>beyond the reach of most C-arms</source>
        <translation>beyond the reach of most C-arms</translation>
    </message>
</context>
<context>
    <name>PhaseRows</name>
    <message>
        <source>change %1</source>
        <translation></translation>
    </message>
    <message>
        <source>Other phase: %1</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>Annulus area</source>
        <translation>Annulus area</translation>
    </message>
    <message>
        <source>Annulus perimeter</source>
        <translation>Annulus perimeter</translation>
    </message>
    <message>
        <source>Annulus minimum diameter</source>
        <translation></translation>
    </message>
    <message>
        <source>Annulus maximum diameter</source>
        <translation></translation>
    </message>
    <message>
        <source>LVOT area</source>
        <translation></translation>
    </message>
    <message>
        <source>LVOT perimeter</source>
        <translation></translation>
    </message>
    <message>
        <source>LVOT minimum diameter</source>
        <translation></translation>
    </message>
    <message>
        <source>LVOT maximum diameter</source>
        <translation></translation>
    </message>
    <message>
        <source>STJ height</source>
        <translation>STJ height</translation>
    </message>
    <message>
        <source>STJ area-derived diameter</source>
        <translation>STJ area-derived diameter</translation>
    </message>
    <message>
        <source>Sinus diameter %1</source>
        <translation></translation>
    </message>
    <message>
        <source>%1 height, lower edge</source>
        <translation>%1 height, lower edge</translation>
    </message>
    <message>
        <source>systole</source>
        <translation></translation>
    </message>
    <message>
        <source>diastole</source>
        <translation></translation>
    </message>
    <message>
        <source>phase unknown</source>
        <translation></translation>
    </message>
    <message>
        <source>%1, %2 % R–R</source>
        <translation></translation>
    </message>
    <message>
        <source>Change: the other phase minus the plan&apos;s; its interval takes the two errors as independent. Nobody has reviewed the landmarks of the other phase.</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>Redo</name>
    <message>
        <source>from the ostium&apos;s centre to the neo-skirt plane along the valve&apos;s axis</source>
        <translation>from the ostium&apos;s centre to the neo-skirt plane along the valve&apos;s axis</translation>
    </message>
    <message>
        <source>valve to coronary: from the failed frame to the ostium&apos;s centre, at its level, at right angles to the axis</source>
        <translation>valve to coronary: from the failed frame to the ostium&apos;s centre, at its level, at right angles to the axis</translation>
    </message>
    <message>
        <source>valve to aorta: the narrowest gap to the wall between the ostium and the neo-skirt plane, within 30° of the ostium on either side</source>
        <translation>valve to aorta: the narrowest gap to the wall between the ostium and the neo-skirt plane, within 30° of the ostium on either side</translation>
    </message>
    <message>
        <source>Neo-skirt plane above the annulus</source>
        <translation>Neo-skirt plane above the annulus</translation>
    </message>
    <message>
        <source>top of the failed valve&apos;s leaflets once a new valve pins them open, at right angles to the failed valve&apos;s axis</source>
        <translation>top of the failed valve&apos;s leaflets once a new valve pins them open, at right angles to the failed valve&apos;s axis</translation>
    </message>
    <message>
        <source>Neo-skirt plane above the STJ</source>
        <translation>Neo-skirt plane above the STJ</translation>
    </message>
    <message>
        <source>along the failed valve&apos;s axis; negative: it ends below the STJ</source>
        <translation>along the failed valve&apos;s axis; negative: it ends below the STJ</translation>
    </message>
    <message>
        <source>VTSTJ</source>
        <translation>VTSTJ</translation>
    </message>
    <message>
        <source>valve to sinotubular junction: the smallest gap to the junction&apos;s wall</source>
        <translation>valve to sinotubular junction: the smallest gap to the junction&apos;s wall</translation>
    </message>
    <message>
        <source>frame in the CT, %1 wide, %2 high</source>
        <translation>frame in the CT, %1 wide, %2 high</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Neo-skirt taken at the frame&apos;s top, as the worst case: no maker publishes the leaflets&apos; height.</source>
        <translation>Neo-skirt taken at the frame&apos;s top, as the worst case: no maker publishes the leaflets&apos; height.</translation>
    </message>
    <message>
        <source>The sizing table is for the native annulus: a valve in a valve is sized by the failed valve&apos;s inner diameter.</source>
        <translation>The sizing table is for the native annulus: a valve in a valve is sized by the failed valve&apos;s inner diameter.</translation>
    </message>
    <message>
        <source>Drawn as: %1.</source>
        <translation>Drawn as: %1.</translation>
    </message>
    <message>
        <source>Risk by the VIVID steps</source>
        <translation>Risk by the VIVID steps</translation>
    </message>
    <message>
        <source>Neo-skirt above the ostium</source>
        <translation>Neo-skirt above the ostium</translation>
    </message>
    <message>
        <source>VTC</source>
        <translation>VTC</translation>
    </message>
    <message>
        <source>VTA</source>
        <translation>VTA</translation>
    </message>
</context>
<context>
    <name>RedoTable</name>
    <message>
        <source>Failed valve</source>
        <translation>Failed valve</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>90 % interval, or why</source>
        <translation>90 % interval, or why</translation>
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
        <source>Valve morphology: not assessed; measured as tricuspid</source>
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
    <message>
        <source>Plane through the annulus centre, the annulus normal (up) and the left ostium. Dashed: measuring levels. Hollow marker: lies out of this plane and is projected onto it.</source>
        <translation>Plane through the annulus centre, the annulus normal (up) and the left ostium. Dashed: measuring levels. Hollow marker: lies out of this plane and is projected onto it.</translation>
    </message>
    <message>
        <source>%1 at each cusp</source>
        <translation>%1 at each cusp</translation>
    </message>
    <message>
        <source>VTC LCA mm</source>
        <translation>VTC LCA mm</translation>
    </message>
    <message>
        <source>VTC RCA mm</source>
        <translation>VTC RCA mm</translation>
    </message>
    <message>
        <source>VTSTJ mm</source>
        <translation>VTSTJ mm</translation>
    </message>
    <message>
        <source>Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid valve to the ostium at its level; VTSTJ: smallest gap to the STJ. In brackets: 90 % interval. Geometry only, no simulation.</source>
        <translation>Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid valve to the ostium at its level; VTSTJ: smallest gap to the STJ. In brackets: 90 % interval. Geometry only, no simulation.</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>as above</translation>
    </message>
    <message>
        <source>?: the 90 % interval of this value straddles the threshold, so the rule is neither met nor ruled out. –: shown for reference, not judged. Grey yes or no: does not count towards the class.</source>
        <translation>?: the 90 % interval of this value straddles the threshold, so the rule is neither met nor ruled out. –: shown for reference, not judged. Grey yes or no: does not count towards the class.</translation>
    </message>
    <message>
        <source>Cardiac phase</source>
        <translation>Cardiac phase</translation>
    </message>
    <message>
        <source>no patient name is printed</source>
        <translation>no patient name is printed</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Annulus plane through the three hinge points, seen from the ventricle, anterior up. Green: lumen contour; yellow: largest and smallest caliper diameter between the lines that touch the contour. </source>
        <translation>Annulus plane through the three hinge points, seen from the ventricle, anterior up. Green: lumen contour; yellow: largest and smallest caliper diameter between the lines that touch the contour. </translation>
    </message>
    <message>
        <source>Study …%1</source>
        <translation>Study …%1</translation>
    </message>
    <message>
        <source>unknown: gating not recorded</source>
        <translation>unknown: gating not recorded</translation>
    </message>
    <message>
        <source>%1 % R–R (systolic)</source>
        <translation>%1 % R–R (systolic)</translation>
    </message>
    <message>
        <source>%1 % R–R (diastolic)</source>
        <translation>%1 % R–R (diastolic)</translation>
    </message>
    <message>
        <source>Calcium of the valve by other thresholds, never to be mixed: %1.</source>
        <translation>Calcium of the valve by other thresholds, never to be mixed: %1.</translation>
    </message>
    <message>
        <source>Bicuspid valve: the methods of sizing side by side</source>
        <translation>Bicuspid valve: the methods of sizing side by side</translation>
    </message>
    <message>
        <source>Annulus</source>
        <translation>Annulus</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Diameter</translation>
    </message>
    <message>
        <source>ICD: between the true commissures 4 mm above the annulus (BAVARD). CASPER: NCT04817735. LIRA: perimeter at the raphe&apos;s free edge. Circle: the smallest of those that fit the wall best 0, 3, 6 and 9 mm above the annulus. Annular sizing stays the primary method in most patients (PMC8555019); no method is chosen here.</source>
        <translation>ICD: between the true commissures 4 mm above the annulus (BAVARD). CASPER: NCT04817735. LIRA: perimeter at the raphe&apos;s free edge. Circle: the smallest of those that fit the wall best 0, 3, 6 and 9 mm above the annulus. Annular sizing stays the primary method in most patients (PMC8555019); no method is chosen here.</translation>
    </message>
    <message>
        <source>Valve morphology: called bicuspid by the user. Annulus, intercommissural distance, CASPER, LIRA and circle sizes may disagree: they stand side by side, and none is preferred.</source>
        <translation>Valve morphology: called bicuspid by the user. Annulus, intercommissural distance, CASPER, LIRA and circle sizes may disagree: they stand side by side, and none is preferred.</translation>
    </message>
    <message>
        <source>automatic threshold</source>
        <translation>automatic threshold</translation>
    </message>
    <message>
        <source>850 HU fixed</source>
        <translation>850 HU fixed</translation>
    </message>
    <message>
        <source>650 HU fixed</source>
        <translation>650 HU fixed</translation>
    </message>
    <message>
        <source>lumen mean + 2 SD</source>
        <translation>lumen mean + 2 SD</translation>
    </message>
    <message>
        <source>lumen mean + 4 SD</source>
        <translation>lumen mean + 4 SD</translation>
    </message>
    <message>
        <source>aortic mean + 100 HU</source>
        <translation>aortic mean + 100 HU</translation>
    </message>
    <message>
        <source>own threshold %1</source>
        <translation>own threshold %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>LVOT calcium</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>mild</source>
        <comment>LVOT calcium</comment>
        <translation>mild</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>LVOT calcium</comment>
        <translation>moderate</translation>
    </message>
    <message>
        <source>severe</source>
        <comment>LVOT calcium</comment>
        <translation>severe</translation>
    </message>
    <message>
        <source>type not stated</source>
        <translation>type not stated</translation>
    </message>
    <message>
        <source>Sievers 0, no raphe</source>
        <translation>Sievers 0, no raphe</translation>
    </message>
    <message>
        <source>Sievers 1, L–R fused</source>
        <translation>Sievers 1, L–R fused</translation>
    </message>
    <message>
        <source>Sievers 1, R–N fused</source>
        <translation>Sievers 1, R–N fused</translation>
    </message>
    <message>
        <source>Sievers 1, N–L fused</source>
        <translation>Sievers 1, N–L fused</translation>
    </message>
    <message>
        <source>Sievers 2, two raphes</source>
        <translation>Sievers 2, two raphes</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>ICD 4 mm</source>
        <translation>ICD 4 mm</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarks</translation>
    </message>
    <message>
        <source>%1 placed by hand, %2 found automatically</source>
        <translation>%1 placed by hand, %2 found automatically</translation>
    </message>
    <message>
        <source>Segmentation: %1</source>
        <translation>Segmentation: %1</translation>
    </message>
    <message>
        <source>Sheath to artery</source>
        <translation>Sheath to artery</translation>
    </message>
    <message>
        <source>Sheath of %1 mm, %2</source>
        <translation>Sheath of %1 mm, %2</translation>
    </message>
    <message>
        <source>Sheath of %1: not published</source>
        <translation>Sheath of %1: not published</translation>
    </message>
    <message>
        <source>Access route</source>
        <translation>Access route</translation>
    </message>
    <message>
        <source>Ilio-femoral arteries</source>
        <translation>Ilio-femoral arteries</translation>
    </message>
    <message>
        <source>Vascular access</source>
        <translation>Vascular access</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Heart</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Volume (90 %)</source>
        <translation>Volume (90 %)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Failed valve: %1</source>
        <translation>Failed valve: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Systole and diastole</source>
        <translation></translation>
    </message>
    <message>
        <source>Measurement (90 %)</source>
        <translation></translation>
    </message>
    <message>
        <source>Change</source>
        <translation></translation>
    </message>
    <message>
        <source>A failed valve stands here: %1. Sizing and VTC below are those of the native root.</source>
        <translation></translation>
    </message>
    <message>
        <source>landmarks found with little confidence: %1</source>
        <translation>landmarks found with little confidence: %1</translation>
    </message>
    <message>
        <source>the 3-cusp view, %1, is beyond the reach of most C-arms</source>
        <translation>the 3-cusp view, %1, is beyond the reach of most C-arms</translation>
    </message>
    <message>
        <source>the cusp-overlap view, %1, is beyond the reach of most C-arms</source>
        <translation>the cusp-overlap view, %1, is beyond the reach of most C-arms</translation>
    </message>
    <message>
        <source>; nearest to it without parallax: %1</source>
        <translation>; nearest to it without parallax: %1</translation>
    </message>
    <message>
        <source>and %1 more, page %2</source>
        <translation>and %1 more, page %2</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>All doubts</source>
        <translation>All doubts</translation>
    </message>
    <message>
        <source>among the doubts, page %1</source>
        <translation>among the doubts, page %1</translation>
    </message>
    <message>
        <source>P in range, unreviewed</source>
        <translation>P in range, unreviewed</translation>
    </message>
    <message>
        <source>%1; probability in range, given these unreviewed landmarks: %2, unreviewed</source>
        <translation>%1; probability in range, given these unreviewed landmarks: %2, unreviewed</translation>
    </message>
    <message>
        <source>In range, unreviewed</source>
        <translation>In range, unreviewed</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a gap</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>Marketed valves whose range holds this annulus, not shown here: %1. All of them: “Sizing of every valve in the catalogue”.</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 below the lower limit (next size %2)</source>
        <translation>%1 below the lower limit (next size %2)</translation>
    </message>
    <message>
        <source>%1 above the lower limit (next size %2)</source>
        <translation>%1 above the lower limit (next size %2)</translation>
    </message>
    <message>
        <source>%1 below the upper limit (next size %2)</source>
        <translation>%1 below the upper limit (next size %2)</translation>
    </message>
    <message>
        <source>%1 above the upper limit (next size %2)</source>
        <translation>%1 above the upper limit (next size %2)</translation>
    </message>
    <message>
        <source>%1 below the lower limit</source>
        <translation>%1 below the lower limit</translation>
    </message>
    <message>
        <source>%1 above the lower limit</source>
        <translation>%1 above the lower limit</translation>
    </message>
    <message>
        <source>%1 below the upper limit</source>
        <translation>%1 below the upper limit</translation>
    </message>
    <message>
        <source>%1 above the upper limit</source>
        <translation>%1 above the upper limit</translation>
    </message>
    <message>
        <source>area %1 [%2, confidence %3]</source>
        <translation>area %1 [%2, confidence %3]</translation>
    </message>
    <message>
        <source>perimeter %1 [%2, confidence %3]</source>
        <translation>perimeter %1 [%2, confidence %3]</translation>
    </message>
    <message>
        <source>area range not published</source>
        <translation>area range not published</translation>
    </message>
    <message>
        <source>perimeter range not published</source>
        <translation>perimeter range not published</translation>
    </message>
    <message>
        <source>area range not published; %1</source>
        <translation>area range not published; %1</translation>
    </message>
    <message>
        <source>perimeter range not published; %1</source>
        <translation>perimeter range not published; %1</translation>
    </message>
    <message>
        <source>selectable diameter %1</source>
        <translation>selectable diameter %1</translation>
    </message>
    <message>
        <source>published only as diameter %1</source>
        <translation>published only as diameter %1</translation>
    </message>
    <message>
        <source>circle of %1, the selectable diameter nearest to the annulus</source>
        <translation>circle of %1, the selectable diameter nearest to the annulus</translation>
    </message>
    <message>
        <source>π × %1 mm, %2</source>
        <translation>π × %1 mm, %2</translation>
    </message>
    <message>
        <source>the annulus area was not measured</source>
        <translation>the annulus area was not measured</translation>
    </message>
    <message>
        <source>the annulus perimeter was not measured</source>
        <translation>the annulus perimeter was not measured</translation>
    </message>
    <message>
        <source>the nominal area is not published</source>
        <translation>the nominal area is not published</translation>
    </message>
    <message>
        <source>the nominal perimeter is not published</source>
        <translation>the nominal perimeter is not published</translation>
    </message>
    <message>
        <source>mean sinus diameter %1 is below the %2 of the instructions for use</source>
        <translation>mean sinus diameter %1 is below the %2 of the instructions for use</translation>
    </message>
    <message>
        <source>sinus height to the STJ %1 is below the %2 of the instructions for use</source>
        <translation>sinus height to the STJ %1 is below the %2 of the instructions for use</translation>
    </message>
    <message>
        <source>needs the sinus diameters, which were not measured</source>
        <translation>needs the sinus diameters, which were not measured</translation>
    </message>
    <message>
        <source>needs the height of the STJ, which was not measured</source>
        <translation>needs the height of the STJ, which was not measured</translation>
    </message>
    <message>
        <source>outflow tract tapers: LVOT area is %1 of the annulus area</source>
        <translation>outflow tract tapers: LVOT area is %1 of the annulus area</translation>
    </message>
    <message>
        <source>%1 area oversizing (90 % interval %2 to %3) with LVOT calcium: the rupture rule (Barbanti 2013) asks for moderate or severe calcium, whose grade is not measured</source>
        <translation>%1 area oversizing (90 % interval %2 to %3) with LVOT calcium: the rupture rule (Barbanti 2013) asks for moderate or severe calcium, whose grade is not measured</translation>
    </message>
    <message>
        <source>%1 area oversizing with LVOT calcium: the rupture rule (Barbanti 2013) asks for moderate or severe calcium, whose grade is not measured</source>
        <translation>%1 area oversizing with LVOT calcium: the rupture rule (Barbanti 2013) asks for moderate or severe calcium, whose grade is not measured</translation>
    </message>
    <message>
        <source>%1 area oversizing in a bicuspid valve: 0–10 % is advised</source>
        <translation>%1 area oversizing in a bicuspid valve: 0–10 % is advised</translation>
    </message>
    <message>
        <source>needs the sinus diameters of all three cusps</source>
        <translation>needs the sinus diameters of all three cusps</translation>
    </message>
    <message>
        <source>no minimum sinus height is on record</source>
        <translation>no minimum sinus height is on record</translation>
    </message>
    <message>
        <source>no minimum sinus diameter is on record</source>
        <translation>no minimum sinus diameter is on record</translation>
    </message>
    <message>
        <source>no minimum sinus diameter or height is on record</source>
        <translation>no minimum sinus diameter or height is on record</translation>
    </message>
    <message>
        <source>the ostium was not found</source>
        <translation>the ostium was not found</translation>
    </message>
    <message>
        <source>the STJ was not measured</source>
        <translation>the STJ was not measured</translation>
    </message>
    <message>
        <source>the hinge point was not found</source>
        <translation>the hinge point was not found</translation>
    </message>
    <message>
        <source>the valve could not be placed</source>
        <translation>the valve could not be placed</translation>
    </message>
    <message>
        <source>the frame ends %1 below the STJ</source>
        <translation>the frame ends %1 below the STJ</translation>
    </message>
    <message>
        <source>the frame begins %1 above the STJ</source>
        <translation>the frame begins %1 above the STJ</translation>
    </message>
    <message>
        <source>generic, reconstructed from published envelope; %1</source>
        <translation>generic, reconstructed from published envelope; %1</translation>
    </message>
    <message>
        <source>height of the waist not published, drawn half-way</source>
        <translation>height of the waist not published, drawn half-way</translation>
    </message>
    <message>
        <source>cylinder of the nominal diameter</source>
        <translation>cylinder of the nominal diameter</translation>
    </message>
    <message>
        <source>there is no measured annulus to place the valve in</source>
        <translation>there is no measured annulus to place the valve in</translation>
    </message>
    <message>
        <source>there is no measured annulus to place the valve in (%1): place the three hinge points first</source>
        <translation>there is no measured annulus to place the valve in (%1): place the three hinge points first</translation>
    </message>
    <message>
        <source>the frame height of this valve is not published, so it cannot be drawn</source>
        <translation>the frame height of this valve is not published, so it cannot be drawn</translation>
    </message>
    <message>
        <source>the frame height of this valve is not published, so it cannot be drawn (%1): choose another valve or add a record of your own with a source</source>
        <translation>the frame height of this valve is not published, so it cannot be drawn (%1): choose another valve or add a record of your own with a source</translation>
    </message>
    <message>
        <source>no diameter of this valve is published, so it cannot be drawn</source>
        <translation>no diameter of this valve is published, so it cannot be drawn</translation>
    </message>
    <message>
        <source>no diameter of this valve is published, so it cannot be drawn (%1): choose another valve or add a record of your own with a source</source>
        <translation>no diameter of this valve is published, so it cannot be drawn (%1): choose another valve or add a record of your own with a source</translation>
    </message>
    <message>
        <source>device %1 is not in this catalogue</source>
        <translation>device %1 is not in this catalogue</translation>
    </message>
    <message>
        <source>the annulus could not be measured: %1</source>
        <translation>the annulus could not be measured: %1</translation>
    </message>
    <message>
        <source>an annulus of %1</source>
        <translation>an annulus of %1</translation>
    </message>
    <message>
        <source>the %1 contour is ragged: perimeter %2 around %3</source>
        <translation>the %1 contour is ragged: perimeter %2 around %3</translation>
    </message>
    <message>
        <source>the %1 contour is %2 × %3</source>
        <translation>the %1 contour is %2 × %3</translation>
    </message>
    <message>
        <source>the %1 has %2 times the annulus area</source>
        <translation>the %1 has %2 times the annulus area</translation>
    </message>
    <message>
        <source>at least moderate leak in 2.5 % (Desai, N = 52,561)</source>
        <translation>at least moderate leak in 2.5 % (Desai, N = 52,561)</translation>
    </message>
    <message>
        <source>0.66 % of native procedures (44 of 6,688; 88.6 % left coronary; Ribeiro 2013), 2.3 % valve-in-valve (VIVID)</source>
        <translation>0.66 % of native procedures (44 of 6,688; 88.6 % left coronary; Ribeiro 2013), 2.3 % valve-in-valve (VIVID)</translation>
    </message>
    <message>
        <source>new pacemaker %1 (%2); INTERSECT, n = 1,811</source>
        <translation>new pacemaker %1 (%2); INTERSECT, n = 1,811</translation>
    </message>
    <message>
        <source>all valves; this one not listed</source>
        <translation>all valves; this one not listed</translation>
    </message>
    <message>
        <source>0.5–1 % of balloon-expandable procedures (recalled)</source>
        <translation>0.5–1 % of balloon-expandable procedures (recalled)</translation>
    </message>
    <message>
        <source>0.1–0.4 % today, 0.9 % in TRAVEL; 80 % towards the aorta</source>
        <translation>0.1–0.4 % today, 0.9 % in TRAVEL; 80 % towards the aorta</translation>
    </message>
    <message>
        <source>from small annuli, not for every size: SAPIEN 3 23 mm moderate 27 %, severe 13 %; Evolut 26 mm 11 % and 3 % (n = 1,162; Jin 2022)</source>
        <translation>from small annuli, not for every size: SAPIEN 3 23 mm moderate 27 %, severe 13 %; Evolut 26 mm 11 % and 3 % (n = 1,162; Jin 2022)</translation>
    </message>
    <message>
        <source>Calcium volume at 850 HU</source>
        <translation>Calcium volume at 850 HU</translation>
    </message>
    <message>
        <source>LVOT calcium</source>
        <translation>LVOT calcium</translation>
    </message>
    <message>
        <source>Prosthesis area over annulus area</source>
        <translation>Prosthesis area over annulus area</translation>
    </message>
    <message>
        <source>Cover index</source>
        <translation>Cover index</translation>
    </message>
    <message>
        <source>Simulated diastolic leak</source>
        <translation>Simulated diastolic leak</translation>
    </message>
    <message>
        <source>Area oversizing</source>
        <translation>Area oversizing</translation>
    </message>
    <message>
        <source>Area oversizing with LVOT calcium</source>
        <translation>Area oversizing with LVOT calcium</translation>
    </message>
    <message>
        <source>Annulus outside the device&apos;s range</source>
        <translation>Annulus outside the device&apos;s range</translation>
    </message>
    <message>
        <source>Left ostium height and sinus</source>
        <translation>Left ostium height and sinus</translation>
    </message>
    <message>
        <source>Left ostium height and sinus, SCAI</source>
        <translation>Left ostium height and sinus, SCAI</translation>
    </message>
    <message>
        <source>Right ostium height and sinus, SCAI</source>
        <translation>Right ostium height and sinus, SCAI</translation>
    </message>
    <message>
        <source>VTC %1</source>
        <translation>VTC %1</translation>
    </message>
    <message>
        <source>VTSTJ</source>
        <translation>VTSTJ</translation>
    </message>
    <message>
        <source>DLC/d</source>
        <translation>DLC/d</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranous septum</translation>
    </message>
    <message>
        <source>Depth at the NCC minus membranous septum</source>
        <translation>Depth at the NCC minus membranous septum</translation>
    </message>
    <message>
        <source>Contact pressure index</source>
        <translation>Contact pressure index</translation>
    </message>
    <message>
        <source>Right bundle branch block</source>
        <translation>Right bundle branch block</translation>
    </message>
    <message>
        <source>Body surface above which mismatch is predicted</source>
        <translation>Body surface above which mismatch is predicted</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>present</source>
        <translation>present</translation>
    </message>
    <message>
        <source>≤ 0 % oversizing</source>
        <translation>≤ 0 % oversizing</translation>
    </message>
    <message>
        <source>&lt; 8 % (first-generation valves, echo era)</source>
        <translation>&lt; 8 % (first-generation valves, echo era)</translation>
    </message>
    <message>
        <source>≥ 20 % and moderate or severe LVOT calcium</source>
        <translation>≥ 20 % and moderate or severe LVOT calcium</translation>
    </message>
    <message>
        <source>outside the device&apos;s range</source>
        <translation>outside the device&apos;s range</translation>
    </message>
    <message>
        <source>&lt; %1 or &gt; %2</source>
        <translation>&lt; %1 or &gt; %2</translation>
    </message>
    <message>
        <source>height &lt; 12 mm and sinus &lt; 30 mm</source>
        <translation>height &lt; 12 mm and sinus &lt; 30 mm</translation>
    </message>
    <message>
        <source>height ≤ 11 mm and sinus ≤ 31 mm</source>
        <translation>height ≤ 11 mm and sinus ≤ 31 mm</translation>
    </message>
    <message>
        <source>height ≤ 15 mm and sinus ≤ 29 mm</source>
        <translation>height ≤ 15 mm and sinus ≤ 29 mm</translation>
    </message>
    <message>
        <source>&lt; 4 mm in valve-in-valve</source>
        <translation>&lt; 4 mm in valve-in-valve</translation>
    </message>
    <message>
        <source>&lt; 2 mm in valve-in-valve</source>
        <translation>&lt; 2 mm in valve-in-valve</translation>
    </message>
    <message>
        <source>&lt; 3 mm: pacemaker 30.3 %; 3–6 mm: 15.4 %; &gt; 6 mm: 6.3 %</source>
        <translation>&lt; 3 mm: pacemaker 30.3 %; 3–6 mm: 15.4 %; &gt; 6 mm: 6.3 %</translation>
    </message>
    <message>
        <source>none: 7.1 % new conduction abnormality; &lt; 2.5 mm: 18.8 %; ≥ 2.5 mm: 47.1 %</source>
        <translation>none: 7.1 % new conduction abnormality; &lt; 2.5 mm: 18.8 %; ≥ 2.5 mm: 47.1 %</translation>
    </message>
    <message>
        <source>indexed EOA ≤ 0.85 cm²/m² moderate, ≤ 0.65 severe; BMI ≥ 30: ≤ 0.70 moderate, ≤ 0.55 severe</source>
        <translation>indexed EOA ≤ 0.85 cm²/m² moderate, ≤ 0.65 severe; BMI ≥ 30: ≤ 0.70 moderate, ≤ 0.55 severe</translation>
    </message>
    <message>
        <source>VIVID valve-in-valve registry 2018; reference only, this is a native valve</source>
        <translation>VIVID valve-in-valve registry 2018; reference only, this is a native valve</translation>
    </message>
    <message>
        <source>VIVID classification, type IIIC</source>
        <translation>VIVID classification, type IIIC</translation>
    </message>
    <message>
        <source>SCAI registries</source>
        <translation>SCAI registries</translation>
    </message>
    <message>
        <source>membranous septum cohort, 653 patients</source>
        <translation>membranous septum cohort, 653 patients</translation>
    </message>
    <message>
        <source>membranous septum overlap cohort</source>
        <translation>membranous septum overlap cohort</translation>
    </message>
    <message>
        <source>VARC-3; normal EOA by valve</source>
        <translation>VARC-3; normal EOA by valve</translation>
    </message>
    <message>
        <source>VARC-3; normal EOA by valve: %1</source>
        <translation>VARC-3; normal EOA by valve: %1</translation>
    </message>
    <message>
        <source>no published threshold; the device record</source>
        <translation>no published threshold; the device record</translation>
    </message>
    <message>
        <source>no published threshold; %1</source>
        <translation>no published threshold; %1</translation>
    </message>
    <message>
        <source>Détaint 2009; Jilaihawi 2012 (3-D TOE)</source>
        <translation>Détaint 2009; Jilaihawi 2012 (3-D TOE)</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>6,688 (44 obstructions)</source>
        <translation>6,688 (44 obstructions)</translation>
    </message>
    <message>
        <source>1612 (37 obstructions)</source>
        <translation>1612 (37 obstructions)</translation>
    </message>
    <message>
        <source>77, prospective</source>
        <translation>77, prospective</translation>
    </message>
    <message>
        <source>31 and 31, matched</source>
        <translation>31 and 31, matched</translation>
    </message>
    <message>
        <source>60 and 60, matched</source>
        <translation>60 and 60, matched</translation>
    </message>
    <message>
        <source>OR about 8.4 and 10.9</source>
        <translation>OR about 8.4 and 10.9</translation>
    </message>
    <message>
        <source>OR 6.5 and 2.7</source>
        <translation>OR 6.5 and 2.7</translation>
    </message>
    <message>
        <source>OR 8.18 and 3.58</source>
        <translation>OR 8.18 and 3.58</translation>
    </message>
    <message>
        <source>OR 2.8</source>
        <translation>OR 2.8</translation>
    </message>
    <message>
        <source>OR 3.5</source>
        <translation>OR 3.5</translation>
    </message>
    <message>
        <source>OR 0.22 per mm; in practice 30 flagged, 0 obstructed</source>
        <translation>OR 0.22 per mm; in practice 30 flagged, 0 obstructed</translation>
    </message>
    <message>
        <source>AUC 0.7–0.8</source>
        <translation>AUC 0.7–0.8</translation>
    </message>
    <message>
        <source>AUC 0.71–0.85</source>
        <translation>AUC 0.71–0.85</translation>
    </message>
    <message>
        <source>AUC 0.69 (0.55–0.82)</source>
        <translation>AUC 0.69 (0.55–0.82)</translation>
    </message>
    <message>
        <source>AUC 0.83 (0.72–0.94)</source>
        <translation>AUC 0.83 (0.72–0.94)</translation>
    </message>
    <message>
        <source>sensitivity 100 %, specificity 55.8 %</source>
        <translation>sensitivity 100 %, specificity 55.8 %</translation>
    </message>
    <message>
        <source>sensitivity 100 %, specificity 95.7 %</source>
        <translation>sensitivity 100 %, specificity 95.7 %</translation>
    </message>
    <message>
        <source>defined at 850 HU; measured here at %1</source>
        <translation>defined at 850 HU; measured here at %1</translation>
    </message>
    <message>
        <source>needs the valve&apos;s nominal diameter, which is not published</source>
        <translation>needs the valve&apos;s nominal diameter, which is not published</translation>
    </message>
    <message>
        <source>needs the valve&apos;s nominal area, which is not published</source>
        <translation>needs the valve&apos;s nominal area, which is not published</translation>
    </message>
    <message>
        <source>needs the annulus perimeter</source>
        <translation>needs the annulus perimeter</translation>
    </message>
    <message>
        <source>needs the annulus area</source>
        <translation>needs the annulus area</translation>
    </message>
    <message>
        <source>needs the LVOT calcium</source>
        <translation>needs the LVOT calcium</translation>
    </message>
    <message>
        <source>needs the LVOT calcium grade; %1 there</source>
        <translation>needs the LVOT calcium grade; %1 there</translation>
    </message>
    <message>
        <source>no LVOT calcium</source>
        <translation>no LVOT calcium</translation>
    </message>
    <message>
        <source>needs a flow simulation</source>
        <translation>needs a flow simulation</translation>
    </message>
    <message>
        <source>needs a simulated deployment</source>
        <translation>needs a simulated deployment</translation>
    </message>
    <message>
        <source>needs the ECG</source>
        <translation>needs the ECG</translation>
    </message>
    <message>
        <source>needs the height of the ostium</source>
        <translation>needs the height of the ostium</translation>
    </message>
    <message>
        <source>needs the membranous septum: %1</source>
        <translation>needs the membranous septum: %1</translation>
    </message>
    <message>
        <source>needs the depth at the NCC: %1</source>
        <translation>needs the depth at the NCC: %1</translation>
    </message>
    <message>
        <source>derived from balloon-expandable valves only</source>
        <translation>derived from balloon-expandable valves only</translation>
    </message>
    <message>
        <source>the annulus was not measured</source>
        <translation>the annulus was not measured</translation>
    </message>
    <message>
        <source>no published range</source>
        <translation>no published range</translation>
    </message>
    <message>
        <source>with a mean sinus of %1</source>
        <translation>with a mean sinus of %1</translation>
    </message>
    <message>
        <source>applies to valve-in-valve with leaflets above the STJ; needs the neo-skirt height</source>
        <translation>applies to valve-in-valve with leaflets above the STJ; needs the neo-skirt height</translation>
    </message>
    <message>
        <source>by the circle of the nominal diameter; no labelled area</source>
        <translation>by the circle of the nominal diameter; no labelled area</translation>
    </message>
    <message>
        <source>the normal EOA of this size is not published</source>
        <translation>the normal EOA of this size is not published</translation>
    </message>
    <message>
        <source>normal EOA of this size %1; severe above %2; BMI ≥ 30: %3; the body surface is not in the images</source>
        <translation>normal EOA of this size %1; severe above %2; BMI ≥ 30: %3; the body surface is not in the images</translation>
    </message>
    <message>
        <source>%1 and %2 m²</source>
        <translation>%1 and %2 m²</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>nothing measured: %1</source>
        <translation>nothing measured: %1</translation>
    </message>
    <message>
        <source>unstable: not measurable at %1 of %2 nearby landmark positions, so it has no interval</source>
        <translation>unstable: not measurable at %1 of %2 nearby landmark positions, so it has no interval</translation>
    </message>
    <message>
        <source>%1 not measured: %2</source>
        <translation>%1 not measured: %2</translation>
    </message>
    <message>
        <source>annulus</source>
        <translation>annulus</translation>
    </message>
    <message>
        <source>sinus</source>
        <translation>sinus</translation>
    </message>
    <message>
        <source>sinuses</source>
        <translation>sinuses</translation>
    </message>
    <message>
        <source>sinotubular junction</source>
        <translation>sinotubular junction</translation>
    </message>
    <message>
        <source>sinuses and sinotubular junction</source>
        <translation>sinuses and sinotubular junction</translation>
    </message>
    <message>
        <source>ascending aorta</source>
        <translation>ascending aorta</translation>
    </message>
    <message>
        <source>membranous septum</source>
        <translation>membranous septum</translation>
    </message>
    <message>
        <source>%1 ostium diameter</source>
        <translation>%1 ostium diameter</translation>
    </message>
    <message>
        <source>%1 lower edge</source>
        <translation>%1 lower edge</translation>
    </message>
    <message>
        <source>the plane does not meet the segmented lumen</source>
        <translation>the plane does not meet the segmented lumen</translation>
    </message>
    <message>
        <source>the section leaves the segmented region</source>
        <translation>the section leaves the segmented region</translation>
    </message>
    <message>
        <source>no widening of the lumen above the annulus, so no sinus and no waist after it</source>
        <translation>no widening of the lumen above the annulus, so no sinus and no waist after it</translation>
    </message>
    <message>
        <source>no section parallel to the annulus between it and the sinotubular junction</source>
        <translation>no section parallel to the annulus between it and the sinotubular junction</translation>
    </message>
    <message>
        <source>the segmented aorta ends below this level</source>
        <translation>the segmented aorta ends below this level</translation>
    </message>
    <message>
        <source>its ostium was not found; place it by hand</source>
        <translation>its ostium was not found; place it by hand</translation>
    </message>
    <message>
        <source>the vessel&apos;s edge could not be followed</source>
        <translation>the vessel&apos;s edge could not be followed</translation>
    </message>
    <message>
        <source>%1 leaves along the wall (slit ostium): its edge is uncertain</source>
        <translation>%1 leaves along the wall (slit ostium): its edge is uncertain</translation>
    </message>
    <message>
        <source>the crest of the muscular septum is not marked; place it by hand</source>
        <translation>the crest of the muscular septum is not marked; place it by hand</translation>
    </message>
    <message>
        <source>commissures not all known: cusp sectors are bounded half-way between the hinge points</source>
        <translation>commissures not all known: cusp sectors are bounded half-way between the hinge points</translation>
    </message>
    <message>
        <source>the aorta does not widen again after the sinuses: the sinotubular junction is taken where the area stops falling</source>
        <translation>the aorta does not widen again after the sinuses: the sinotubular junction is taken where the area stops falling</translation>
    </message>
    <message>
        <source>hinge point %1 is missing; place it by hand</source>
        <translation>hinge point %1 is missing; place it by hand</translation>
    </message>
    <message>
        <source>the annulus contour bridges dents of %1 of its area: leaflet bases, or a plane that lies too high</source>
        <translation>the annulus contour bridges dents of %1 of its area: leaflet bases, or a plane that lies too high</translation>
    </message>
    <message>
        <source>the three hinge points lie almost on one line; move them apart</source>
        <translation>the three hinge points lie almost on one line; move them apart</translation>
    </message>
    <message>
        <source>the segmentation has no centreline</source>
        <translation>the segmentation has no centreline</translation>
    </message>
    <message>
        <source>fixed 850 HU</source>
        <translation>fixed 850 HU</translation>
    </message>
    <message>
        <source>%1, given by the user</source>
        <translation>%1, given by the user</translation>
    </message>
    <message>
        <source>%1: lumen mean + 4 SD (%2), since the blood itself reaches the fixed 850 HU</source>
        <translation>%1: lumen mean + 4 SD (%2), since the blood itself reaches the fixed 850 HU</translation>
    </message>
    <message>
        <source>voxels of %1: SCCT asks for 1 mm or less at the root</source>
        <translation>voxels of %1: SCCT asks for 1 mm or less at the root</translation>
    </message>
    <message>
        <source>the heart phase is not stated: the scan may not be ECG-gated, or the phase is unknown</source>
        <translation>the heart phase is not stated: the scan may not be ECG-gated, or the phase is unknown</translation>
    </message>
    <message>
        <source>phase %1 is not systolic (%2 to %3): the annulus may measure too small</source>
        <translation>phase %1 is not systolic (%2 to %3): the annulus may measure too small</translation>
    </message>
    <message>
        <source>geometry regularised: %1; corners would have been up to %2 off</source>
        <translation>geometry regularised: %1; corners would have been up to %2 off</translation>
    </message>
    <message>
        <source>the files do not say that their values are Hounsfield units</source>
        <translation>the files do not say that their values are Hounsfield units</translation>
    </message>
    <message>
        <source>at least %1 file(s) of the source were not read, for example %2</source>
        <translation>at least %1 file(s) of the source were not read, for example %2</translation>
    </message>
    <message>
        <source>%1 file(s) of the source were not read, for example %2</source>
        <translation>%1 file(s) of the source were not read, for example %2</translation>
    </message>
    <message>
        <source>not DICOM: patient, scanner and acquisition are unknown, values are taken as HU</source>
        <translation>not DICOM: patient, scanner and acquisition are unknown, values are taken as HU</translation>
    </message>
    <message>
        <source>the file states a right-angled grid</source>
        <translation>the file states a right-angled grid</translation>
    </message>
    <message>
        <source>%1, resampled to a right-angled grid of %2 mm slices</source>
        <translation>%1, resampled to a right-angled grid of %2 mm slices</translation>
    </message>
    <message>
        <source>gantry tilt of %1 and %2</source>
        <translation>gantry tilt of %1 and %2</translation>
    </message>
    <message>
        <source>gantry tilt of %1</source>
        <translation>gantry tilt of %1</translation>
    </message>
    <message>
        <source>%1 missing slice</source>
        <translation>%1 missing slice</translation>
    </message>
    <message>
        <source>%1 missing slices</source>
        <translation>%1 missing slices</translation>
    </message>
    <message>
        <source>uneven gaps of %1 to %2</source>
        <translation>uneven gaps of %1 to %2</translation>
    </message>
    <message>
        <source>slices that do not lie on a straight, parallel stack</source>
        <translation>slices that do not lie on a straight, parallel stack</translation>
    </message>
    <message>
        <source>%1 (confidence %2)</source>
        <translation>%1 (confidence %2)</translation>
    </message>
    <message>
        <source>size on the label</source>
        <translation>size on the label</translation>
    </message>
    <message>
        <source>recalled [M]</source>
        <translation>recalled [M]</translation>
    </message>
    <message>
        <source>recalled, uncertain [M]</source>
        <translation>recalled, uncertain [M]</translation>
    </message>
    <message>
        <source>recalled, not re-read [M]</source>
        <translation>recalled, not re-read [M]</translation>
    </message>
    <message>
        <source>recalled, not re-read [M], approximate</source>
        <translation>recalled, not re-read [M], approximate</translation>
    </message>
    <message>
        <source>inner skirt, recalled, not re-read [M]</source>
        <translation>inner skirt, recalled, not re-read [M]</translation>
    </message>
    <message>
        <source>outer skirt, recalled, not re-read [M]</source>
        <translation>outer skirt, recalled, not re-read [M]</translation>
    </message>
    <message>
        <source>Wenaweser 2016, recalled, uncertain [M]</source>
        <translation>Wenaweser 2016, recalled, uncertain [M]</translation>
    </message>
    <message>
        <source>target 3 mm, instructions for use, recalled [M]</source>
        <translation>target 3 mm, instructions for use, recalled [M]</translation>
    </message>
    <message>
        <source>public sizing tool [F-code]</source>
        <translation>public sizing tool [F-code]</translation>
    </message>
    <message>
        <source>derived from the nominal external area, D = √(4A/π) [D]</source>
        <translation>derived from the nominal external area, D = √(4A/π) [D]</translation>
    </message>
    <message>
        <source>labelled external area at nominal inflation, from a public sizing polynomial [F-code]</source>
        <translation>labelled external area at nominal inflation, from a public sizing polynomial [F-code]</translation>
    </message>
    <message>
        <source>πd²/4, agrees with public sizing polynomials to 0.2 mm² [D]</source>
        <translation>πd²/4, agrees with public sizing polynomials to 0.2 mm² [D]</translation>
    </message>
    <message>
        <source>Medtronic instructions for use, EVPROPLUS-US [F]</source>
        <translation>Medtronic instructions for use, EVPROPLUS-US [F]</translation>
    </message>
    <message>
        <source>Medtronic instructions for use, PRO+ and FX, InLine sheath [F]</source>
        <translation>Medtronic instructions for use, PRO+ and FX, InLine sheath [F]</translation>
    </message>
    <message>
        <source>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F]</source>
        <translation>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F]</translation>
    </message>
    <message>
        <source>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], area-derived</source>
        <translation>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], area-derived</translation>
    </message>
    <message>
        <source>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], expanded</source>
        <translation>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], expanded</translation>
    </message>
    <message>
        <source>Myval sizing table, public code and second-hand slides [F-code/F2]</source>
        <translation>Myval sizing table, public code and second-hand slides [F-code/F2]</translation>
    </message>
    <message>
        <source>Abbott Navitor sizing table [F]</source>
        <translation>Abbott Navitor sizing table [F]</translation>
    </message>
    <message>
        <source>Boston Scientific size table [F]</source>
        <translation>Boston Scientific size table [F]</translation>
    </message>
    <message>
        <source>%1, two independent public transcriptions agree [F-code]</source>
        <translation>%1, two independent public transcriptions agree [F-code]</translation>
    </message>
    <message>
        <source>talk transcription, %1, second-hand; labelled perimeter over π [F2]</source>
        <translation>talk transcription, %1, second-hand; labelled perimeter over π [F2]</translation>
    </message>
    <message>
        <source>talk transcription, %1, second-hand [F2]</source>
        <translation>talk transcription, %1, second-hand [F2]</translation>
    </message>
    <message>
        <source>30-day mean in aortic regurgitation, %1, second-hand [F2]</source>
        <translation>30-day mean in aortic regurgitation, %1, second-hand [F2]</translation>
    </message>
    <message>
        <source>%1 area oversizing (90 % interval %2 to %3) with moderate LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 area oversizing (90 % interval %2 to %3) with moderate LVOT calcium: the rupture rule (Barbanti 2013) is met</translation>
    </message>
    <message>
        <source>%1 area oversizing with moderate LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 area oversizing with moderate LVOT calcium: the rupture rule (Barbanti 2013) is met</translation>
    </message>
    <message>
        <source>%1 area oversizing (90 % interval %2 to %3) with severe LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 area oversizing (90 % interval %2 to %3) with severe LVOT calcium: the rupture rule (Barbanti 2013) is met</translation>
    </message>
    <message>
        <source>%1 area oversizing with severe LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 area oversizing with severe LVOT calcium: the rupture rule (Barbanti 2013) is met</translation>
    </message>
    <message>
        <source>LVOT calcium graded none</source>
        <translation>LVOT calcium graded none</translation>
    </message>
    <message>
        <source>LVOT calcium graded mild</source>
        <translation>LVOT calcium graded mild</translation>
    </message>
    <message>
        <source>LVOT calcium graded moderate</source>
        <translation>LVOT calcium graded moderate</translation>
    </message>
    <message>
        <source>LVOT calcium graded severe</source>
        <translation>LVOT calcium graded severe</translation>
    </message>
    <message>
        <source>Calcium protrusion at the annulus</source>
        <translation>Calcium protrusion at the annulus</translation>
    </message>
    <message>
        <source>&gt; 4 mm (c = 0.70)</source>
        <translation>&gt; 4 mm (c = 0.70)</translation>
    </message>
    <message>
        <source>nodules: %1, the longest %2, below %3 of the perimeter</source>
        <translation>nodules: %1, the longest %2, below %3 of the perimeter</translation>
    </message>
    <message>
        <source>the mean of the blood is not known</source>
        <translation>the mean of the blood is not known</translation>
    </message>
    <message>
        <source>%1 lies within the blood&apos;s own spread (%2 ± %3)</source>
        <translation>%1 lies within the blood&apos;s own spread (%2 ± %3)</translation>
    </message>
    <message>
        <source>no threshold of one&apos;s own is given</source>
        <translation>no threshold of one&apos;s own is given</translation>
    </message>
    <message>
        <source>calcium not measured: %1</source>
        <translation>calcium not measured: %1</translation>
    </message>
    <message>
        <source>not measured by the version that saved this plan; measure again</source>
        <translation>not measured by the version that saved this plan; measure again</translation>
    </message>
    <message>
        <source>needs the Sievers type, which a person states</source>
        <translation>needs the Sievers type, which a person states</translation>
    </message>
    <message>
        <source>needs the free edge of the raphe; place it by hand</source>
        <translation>needs the free edge of the raphe; place it by hand</translation>
    </message>
    <message>
        <source>a valve without raphe has two commissures of its own, which are not marked</source>
        <translation>a valve without raphe has two commissures of its own, which are not marked</translation>
    </message>
    <message>
        <source>a valve with two raphes has one true commissure only</source>
        <translation>a valve with two raphes has one true commissure only</translation>
    </message>
    <message>
        <source>two raphes: the calcium of one is not told from the other&apos;s</source>
        <translation>two raphes: the calcium of one is not told from the other&apos;s</translation>
    </message>
    <message>
        <source>there is no raphe</source>
        <translation>there is no raphe</translation>
    </message>
    <message>
        <source>LIRA is defined for valves with a raphe</source>
        <translation>LIRA is defined for valves with a raphe</translation>
    </message>
    <message>
        <source>needs the calcium volume</source>
        <translation>needs the calcium volume</translation>
    </message>
    <message>
        <source>%1 − 1 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 1 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)</translation>
    </message>
    <message>
        <source>%1 − 1 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 1 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)</translation>
    </message>
    <message>
        <source>%1 − 0 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 0 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)</translation>
    </message>
    <message>
        <source>%1 − 0 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 0 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)</translation>
    </message>
    <message>
        <source>the segmentation was %1</source>
        <translation>the segmentation was %1</translation>
    </message>
    <message>
        <source>edited by hand (1 stroke)</source>
        <translation>edited by hand (1 stroke)</translation>
    </message>
    <message>
        <source>edited by hand (%1 strokes)</source>
        <translation>edited by hand (%1 strokes)</translation>
    </message>
    <message>
        <source>%1; edited by hand (1 stroke)</source>
        <translation>%1; edited by hand (1 stroke)</translation>
    </message>
    <message>
        <source>%1; edited by hand (%2 strokes)</source>
        <translation>%1; edited by hand (%2 strokes)</translation>
    </message>
    <message>
        <source>built by hand from %1 points, wall fitted to the CT</source>
        <translation>built by hand from %1 points, wall fitted to the CT</translation>
    </message>
    <message>
        <source>built by hand from %1 points, with the given diameters</source>
        <translation>built by hand from %1 points, with the given diameters</translation>
    </message>
    <message>
        <source>built by hand from %1 points, with the given diameters: the CT shows no wall there</source>
        <translation>built by hand from %1 points, with the given diameters: the CT shows no wall there</translation>
    </message>
    <message>
        <source>built by hand from %1 points, with the given diameters: too little contrast to see the wall</source>
        <translation>built by hand from %1 points, with the given diameters: too little contrast to see the wall</translation>
    </message>
    <message>
        <source>metal all around the root (%1 above %2): a valve or a ring seems to be implanted already; the annulus is the lumen that the scan shows, not the native one</source>
        <translation></translation>
    </message>
    <message>
        <source>metal at the root (%1 above %2): check every contour for its streaks</source>
        <translation></translation>
    </message>
    <message>
        <source>metal at the root cannot be told from calcium</source>
        <translation></translation>
    </message>
    <message>
        <source>the root points to the feet: the scan&apos;s orientation seems to be mislabelled</source>
        <translation></translation>
    </message>
    <message>
        <source>the root leans to the left: the scan seems to be mirrored or mislabelled, or the heart lies on the right side</source>
        <translation></translation>
    </message>
    <message>
        <source>the aorta does not fork within the scan</source>
        <translation>the aorta does not fork within the scan</translation>
    </message>
    <message>
        <source>the scan ends right below the aortic fork</source>
        <translation>the scan ends right below the aortic fork</translation>
    </message>
    <message>
        <source>no artery of this side leaves the scan at its lower end</source>
        <translation>no artery of this side leaves the scan at its lower end</translation>
    </message>
    <message>
        <source>no way of the blood from the aorta to the point given in the groin</source>
        <translation>no way of the blood from the aorta to the point given in the groin</translation>
    </message>
    <message>
        <source>no way of the blood from the aorta to this groin (occluded, or too little contrast); a point in the femoral artery may help</source>
        <translation>no way of the blood from the aorta to this groin (occluded, or too little contrast); a point in the femoral artery may help</translation>
    </message>
    <message>
        <source>the other side was not found: the aortic fork is taken where the lumen narrows</source>
        <translation>the other side was not found: the aortic fork is taken where the lumen narrows</translation>
    </message>
    <message>
        <source>no femoral head in the scan, which ends %1 below the aortic fork</source>
        <translation>no femoral head in the scan, which ends %1 below the aortic fork</translation>
    </message>
    <message>
        <source>the origin of the internal iliac artery was not found</source>
        <translation>the origin of the internal iliac artery was not found</translation>
    </message>
    <message>
        <source>the artery&apos;s wall does not show here</source>
        <translation>the artery&apos;s wall does not show here</translation>
    </message>
    <message>
        <source>the artery is not in the scan</source>
        <translation>the artery is not in the scan</translation>
    </message>
    <message>
        <source>the artery was not followed to the femoral head&apos;s level</source>
        <translation>the artery was not followed to the femoral head&apos;s level</translation>
    </message>
    <message>
        <source>too little of the aorta above its fork is in the scan</source>
        <translation>too little of the aorta above its fork is in the scan</translation>
    </message>
    <message>
        <source>measured only from a point given in the artery</source>
        <translation>measured only from a point given in the artery</translation>
    </message>
    <message>
        <source>no way of the blood from the aorta to the point given</source>
        <translation>no way of the blood from the aorta to the point given</translation>
    </message>
    <message>
        <source>the point given lies in the aorta, not in an artery from it</source>
        <translation>the point given lies in the aorta, not in an artery from it</translation>
    </message>
    <message>
        <source>the catalogue knows no sheath for this device</source>
        <translation>the catalogue knows no sheath for this device</translation>
    </message>
    <message>
        <source>not recorded in the sources of these rules</source>
        <translation>not recorded in the sources of these rules</translation>
    </message>
    <message>
        <source>right side, the wider one</source>
        <translation>right side, the wider one</translation>
    </message>
    <message>
        <source>left side, the wider one</source>
        <translation>left side, the wider one</translation>
    </message>
    <message>
        <source>the instructions&apos; smallest vessel is not in the catalogue</source>
        <translation>the instructions&apos; smallest vessel is not in the catalogue</translation>
    </message>
    <message>
        <source>Smallest diameter of the access route</source>
        <translation>Smallest diameter of the access route</translation>
    </message>
    <message>
        <source>Instructions for use</source>
        <translation>Instructions for use</translation>
    </message>
    <message>
        <source>the instructions for use</source>
        <translation>the instructions for use</translation>
    </message>
    <message>
        <source>left and right are in doubt; review the three hinge points to have it measured</source>
        <translation></translation>
    </message>
    <message>
        <source>outer surface shown on %1 of the root: %2 assumed (literature 1.5–2.5)</source>
        <translation>outer surface shown on %1 of the root: %2 assumed (literature 1.5–2.5)</translation>
    </message>
    <message>
        <source>median where fat borders it, %1 of the root</source>
        <translation>median where fat borders it, %1 of the root</translation>
    </message>
    <message>
        <source>only %1 of it could be followed</source>
        <translation>only %1 of it could be followed</translation>
    </message>
    <message>
        <source>it touches the scan&apos;s edge: the part that is covered</source>
        <translation>it touches the scan&apos;s edge: the part that is covered</translation>
    </message>
    <message>
        <source>the left ventricle&apos;s cavity is not found</source>
        <translation>the left ventricle&apos;s cavity is not found</translation>
    </message>
    <message>
        <source>its outer edge shows in %1 of the directions only</source>
        <translation>its outer edge shows in %1 of the directions only</translation>
    </message>
    <message>
        <source>the scan does not cover it</source>
        <translation>the scan does not cover it</translation>
    </message>
    <message>
        <source>no blood pool told from muscle there: %1 where it should lie, muscle %2</source>
        <translation>no blood pool told from muscle there: %1 where it should lie, muscle %2</translation>
    </message>
    <message>
        <source>no trunk is seen to leave the sinus</source>
        <translation>no trunk is seen to leave the sinus</translation>
    </message>
    <message>
        <source>the trunk fades at the wall</source>
        <translation>the trunk fades at the wall</translation>
    </message>
    <message>
        <source>followed for %1: narrowed, calcified or blurred beyond</source>
        <translation>followed for %1: narrowed, calcified or blurred beyond</translation>
    </message>
    <message>
        <source>the leaflets end below the ostium</source>
        <translation>the leaflets end below the ostium</translation>
    </message>
    <message>
        <source>the leaflets reach above the STJ: VTSTJ decides</source>
        <translation>the leaflets reach above the STJ: VTSTJ decides</translation>
    </message>
    <message>
        <source>the leaflets reach above the STJ, which is wide: VTC decides</source>
        <translation>the leaflets reach above the STJ, which is wide: VTC decides</translation>
    </message>
    <message>
        <source>the leaflets end between ostium and STJ: VTC decides</source>
        <translation>the leaflets end between ostium and STJ: VTC decides</translation>
    </message>
    <message>
        <source>needs the segmented root</source>
        <translation>needs the segmented root</translation>
    </message>
    <message>
        <source>the wall of the risk zone is not in the segmentation</source>
        <translation>the wall of the risk zone is not in the segmentation</translation>
    </message>
    <message>
        <source>cylinder as the CT shows the frame</source>
        <translation>cylinder as the CT shows the frame</translation>
    </message>
    <message>
        <source>no device %1 in the catalogue (redo): see `opentavr devices list`</source>
        <translation>no device %1 in the catalogue (redo): see `opentavr devices list`</translation>
    </message>
    <message>
        <source>a neo-skirt of %1 does not lie on this frame (%2): %3 above its inflow</source>
        <translation>a neo-skirt of %1 does not lie on this frame (%2): %3 above its inflow</translation>
    </message>
    <message>
        <source>a neo-skirt of %1 does not lie on this frame: %2 above its inflow</source>
        <translation>a neo-skirt of %1 does not lie on this frame: %2 above its inflow</translation>
    </message>
    <message>
        <source>its end towards the aorta is a guess: the hinge points are not known</source>
        <translation>its end towards the aorta is a guess: the hinge points are not known</translation>
    </message>
    <message>
        <source>the edge of its lumen does not show</source>
        <translation>the edge of its lumen does not show</translation>
    </message>
    <message>
        <source>needs three hinge points and three commissures</source>
        <translation>needs three hinge points and three commissures</translation>
    </message>
    <message>
        <source>not sought in a quick measurement</source>
        <translation>not sought in a quick measurement</translation>
    </message>
    <message>
        <source>metal at the root hides the leaflets</source>
        <translation>metal at the root hides the leaflets</translation>
    </message>
    <message>
        <source>too little contrast: blood is only %1 above leaflet tissue</source>
        <translation>too little contrast: blood is only %1 above leaflet tissue</translation>
    </message>
    <message>
        <source>calcium hides the leaflet</source>
        <translation>calcium hides the leaflet</translation>
    </message>
    <message>
        <source>the leaflet shows in too little of its surface (%1)</source>
        <translation>the leaflet shows in too little of its surface (%1)</translation>
    </message>
    <message>
        <source>the leaflet does not stand out of the noise</source>
        <translation>the leaflet does not stand out of the noise</translation>
    </message>
    <message>
        <source>a fused cusp of a bicuspid valve: the raphe takes the place of its free edge</source>
        <translation>a fused cusp of a bicuspid valve: the raphe takes the place of its free edge</translation>
    </message>
    <message>
        <source>the free edge shows in too few places</source>
        <translation>the free edge shows in too few places</translation>
    </message>
    <message>
        <source>the valve is closed: the leaflets touch where the free edge lies</source>
        <translation>the valve is closed: the leaflets touch where the free edge lies</translation>
    </message>
    <message>
        <source>the gap to the wall beside the ostium (VTA) decides</source>
        <translation></translation>
    </message>
    <message>
        <source>the hinge points run the wrong way round: two of them seem to be exchanged</source>
        <translation></translation>
    </message>
    <message>
        <source>the hinge points run the wrong way round</source>
        <translation></translation>
    </message>
    <message>
        <source>noise of %1: the right heart&apos;s edges do not hold</source>
        <translation></translation>
    </message>
    <message>
        <source>median over %1 free of calcium</source>
        <translation></translation>
    </message>
    <message>
        <source>the leaflet ends too early: its free edge seems to be lost</source>
        <translation></translation>
    </message>
    <message>
        <source>this scan is of another examination than the plan&apos;s CT: check that it is the same patient</source>
        <translation></translation>
    </message>
    <message>
        <source>the hinge point %1 lies %2 off the annulus contour: check both</source>
        <translation>the hinge point %1 lies %2 off the annulus contour: check both</translation>
    </message>
    <message>
        <source>the axes of annulus and sinotubular junction differ by %1: one of the two planes seems to be wrong</source>
        <translation>the axes of annulus and sinotubular junction differ by %1: one of the two planes seems to be wrong</translation>
    </message>
    <message>
        <source>the plane of the largest sinus area lies %1 above the sinotubular junction: check both</source>
        <translation>the plane of the largest sinus area lies %1 above the sinotubular junction: check both</translation>
    </message>
    <message>
        <source>the plane of the largest sinus area lies only %1 below the sinotubular junction: check both</source>
        <translation>the plane of the largest sinus area lies only %1 below the sinotubular junction: check both</translation>
    </message>
    <message>
        <source>no left ventricle is found below this root although the scan covers the place: it may be another vessel, or the scan is mirrored or mislabelled</source>
        <translation></translation>
    </message>
    <message>
        <source>neighbouring slices are %1 apart sideways, %2 from the annulus: the patient moved or the gating slipped; every contour across it is in doubt</source>
        <translation></translation>
    </message>
    <message>
        <source>the root itself is in doubt; review the three hinge points to have it measured</source>
        <translation></translation>
    </message>
    <message>
        <source>the heart was not segmented: %1</source>
        <translation>the heart was not segmented: %1</translation>
    </message>
    <message>
        <source>Leaflet %1 above the ostium, and VTC ≤ 4 mm or its calcium &gt; 600 mm³</source>
        <translation>Leaflet %1 above the ostium, and VTC ≤ 4 mm or its calcium &gt; 600 mm³</translation>
    </message>
    <message>
        <source>AUC 0.93</source>
        <translation>AUC 0.93</translation>
    </message>
    <message>
        <source>AUC 0.94</source>
        <translation>AUC 0.94</translation>
    </message>
    <message>
        <source>no LVOT calcium above the detection limit of %1</source>
        <translation>no LVOT calcium above the detection limit of %1</translation>
    </message>
    <message>
        <source>none above the detection limit of %1</source>
        <translation>none above the detection limit of %1</translation>
    </message>
    <message>
        <source>the leaflet %1 was not measured: %2</source>
        <translation>the leaflet %1 was not measured: %2</translation>
    </message>
    <message>
        <source>no gap left beside the valve; calcium of the leaflet: %1</source>
        <translation>no gap left beside the valve; calcium of the leaflet: %1</translation>
    </message>
    <message>
        <source>VTC %1; calcium of the leaflet: %2</source>
        <translation>VTC %1; calcium of the leaflet: %2</translation>
    </message>
    <message>
        <source>calcium of the leaflet: %1</source>
        <translation>calcium of the leaflet: %1</translation>
    </message>
    <message>
        <source>Sheath to artery ratio, whole way</source>
        <translation>Sheath to artery ratio, whole way</translation>
    </message>
    <message>
        <source>1.00 with calcium of the wall</source>
        <translation>1.00 with calcium of the wall</translation>
    </message>
    <message>
        <source>1.05; 1.00 with calcium of the wall</source>
        <translation>1.05; 1.00 with calcium of the wall</translation>
    </message>
    <message>
        <source>only a part of the way to the groin was measured</source>
        <translation>only a part of the way to the groin was measured</translation>
    </message>
    <message>
        <source>not checked to be of the same patient: the study&apos;s record of its own scan cannot be read</source>
        <translation>not checked to be of the same patient: the study&apos;s record of its own scan cannot be read</translation>
    </message>
    <message>
        <source>not checked to be of the same patient: one of the two scans states no patient identifier</source>
        <translation>not checked to be of the same patient: one of the two scans states no patient identifier</translation>
    </message>
    <message>
        <source>the frame ends %1 below the ostium&apos;s centre, at whose level VTC is measured</source>
        <translation>the frame ends %1 below the ostium&apos;s centre, at whose level VTC is measured</translation>
    </message>
    <message>
        <source>the frame begins %1 above the ostium&apos;s centre, at whose level VTC is measured</source>
        <translation>the frame begins %1 above the ostium&apos;s centre, at whose level VTC is measured</translation>
    </message>
    <message>
        <source>no gap is left: the undeformed valve reaches %1 beyond the wall here</source>
        <translation>no gap is left: the undeformed valve reaches %1 beyond the wall here</translation>
    </message>
    <message>
        <source>%1 of the risk zone&apos;s wall is not in the segmentation</source>
        <translation>%1 of the risk zone&apos;s wall is not in the segmentation</translation>
    </message>
    <message>
        <source>no nodule of %1 or more below the annulus plane</source>
        <translation></translation>
    </message>
    <message>
        <source>the height of leaflet %1 was not measured: %2</source>
        <translation></translation>
    </message>
    <message>
        <source>right side, the one with more room</source>
        <translation></translation>
    </message>
    <message>
        <source>left side, the one with more room</source>
        <translation></translation>
    </message>
    <message>
        <source>the leaflets reach above the STJ, which may be narrow: VTC decides</source>
        <translation></translation>
    </message>
    <message>
        <source>the crest lies at or above the annulus plane: a very short septum, or a wrong point</source>
        <translation></translation>
    </message>
    <message>
        <source>the neo-skirt ends below the ostium&apos;s centre: no wall above it is judged</source>
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
    <message>
        <source>Not known: %1</source>
        <translation>Not known: %1</translation>
    </message>
    <message>
        <source>Called bicuspid: sizing methods may disagree</source>
        <translation>Called bicuspid: sizing methods may disagree</translation>
    </message>
    <message>
        <source>Double click: rehearse this valve.</source>
        <translation>Double click: rehearse this valve.</translation>
    </message>
    <message>
        <source>%1: not measured, %2</source>
        <translation>%1: not measured, %2</translation>
    </message>
    <message>
        <source>%1: %2, valve %3</source>
        <translation>%1: %2, valve %3</translation>
    </message>
    <message>
        <source>Annulus, intercommissural distance, CASPER, LIRA and circle sizes may disagree: they stand side by side in the sizing table, and none is preferred. The published risk rules come from tricuspid valves.</source>
        <translation>Annulus, intercommissural distance, CASPER, LIRA and circle sizes may disagree: they stand side by side in the sizing table, and none is preferred. The published risk rules come from tricuspid valves.</translation>
    </message>
    <message>
        <source>I C L ○</source>
        <translation>I C L ○</translation>
    </message>
    <message>
        <source>Probability of lying in range, hinge points unreviewed: %1</source>
        <translation>Probability of lying in range, hinge points unreviewed: %1</translation>
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
    <message>
        <source>none high, %1 of %2 not assessed</source>
        <translation>none high, %1 of %2 not assessed</translation>
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
        <source>Bicuspid valve</source>
        <translation>Bicuspid valve</translation>
    </message>
    <message>
        <source>As the reader calls it: nothing here assesses the morphology. Kept with the plan; sizing and report then carry the cautions of a bicuspid valve.</source>
        <translation>As the reader calls it: nothing here assesses the morphology. Kept with the plan; sizing and report then carry the cautions of a bicuspid valve.</translation>
    </message>
    <message>
        <source>Depth: inflow below each hinge point along the annulus axis.
VTC, virtual valve to coronary: from the valve&apos;s surface to the ostium&apos;s centre, at its level, at right angles to the axis.
VTSTJ, valve to sinotubular junction: the smallest such gap over the junction&apos;s contour.
Negative: the rigid frame reaches through the wall.</source>
        <translation>Depth: inflow below each hinge point along the annulus axis.
VTC, virtual valve to coronary: from the valve&apos;s surface to the ostium&apos;s centre, at its level, at right angles to the axis.
VTSTJ, valve to sinotubular junction: the smallest such gap over the junction&apos;s contour.
Negative: the rigid frame reaches through the wall.</translation>
    </message>
    <message>
        <source>Sievers type as the reader calls it: the cusps that are fused tell the true commissures.</source>
        <translation>Sievers type as the reader calls it: the cusps that are fused tell the true commissures.</translation>
    </message>
    <message>
        <source>Calcium threshold</source>
        <translation>Calcium threshold</translation>
    </message>
    <message>
        <source>By which threshold calcium counts. The volumes of all rules stand side by side in the table; they must not be mixed. A rule inside the blood&apos;s own spread cannot be applied.</source>
        <translation>By which threshold calcium counts. The volumes of all rules stand side by side in the table; they must not be mixed. A rule inside the blood&apos;s own spread cannot be applied.</translation>
    </message>
    <message>
        <source>Threshold of one&apos;s own</source>
        <translation>Threshold of one&apos;s own</translation>
    </message>
    <message>
        <source>own threshold</source>
        <translation>own threshold</translation>
    </message>
    <message>
        <source>C-arm</source>
        <translation>C-arm</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Heart</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>LVOT below the annulus</source>
        <translation></translation>
    </message>
    <message>
        <source>At which distance below the annulus plane the LVOT is measured.</source>
        <translation></translation>
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
    <message>
        <source>Access route measured and saved.</source>
        <translation>Access route measured and saved.</translation>
    </message>
    <message>
        <source>Heart segmented and saved.</source>
        <translation>Heart segmented and saved.</translation>
    </message>
    <message>
        <source>Other phase measured and saved.</source>
        <translation></translation>
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
    <message>
        <source>C-arm %1</source>
        <translation>C-arm %1</translation>
    </message>
</context>
<context>
    <name>tavr::EditBar</name>
    <message>
        <source>Editing the segmentation</source>
        <translation>Editing the segmentation</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>radius</source>
        <translation>radius</translation>
    </message>
    <message>
        <source>window</source>
        <translation>window</translation>
    </message>
    <message>
        <source>fit the wall</source>
        <translation>fit the wall</translation>
    </message>
    <message>
        <source>Moves the wall to the half-way level of the CT, at most a third of the radius away from it.</source>
        <translation>Moves the wall to the half-way level of the CT, at most a third of the radius away from it.</translation>
    </message>
    <message>
        <source>Build root</source>
        <translation>Build root</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Automatic root</source>
        <translation>Automatic root</translation>
    </message>
    <message>
        <source>The wheel changes it; Shift and wheel scroll.</source>
        <translation>The wheel changes it; Shift and wheel scroll.</translation>
    </message>
    <message>
        <source>Root by hand: points</source>
        <translation>Root by hand: points</translation>
    </message>
    <message>
        <source>Click along the middle of the lumen from the LVOT to the aorta, the circle as wide as the lumen; then build the root.</source>
        <translation>Click along the middle of the lumen from the LVOT to the aorta, the circle as wide as the lumen; then build the root.</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>ball</translation>
    </message>
    <message>
        <source>disc</source>
        <translation>disc</translation>
    </message>
</context>
<context>
    <name>tavr::FluoroPanel</name>
    <message>
        <source>LAO </source>
        <translation>LAO </translation>
    </message>
    <message>
        <source>CRAN </source>
        <translation>CRAN </translation>
    </message>
    <message>
        <source>Negative angles are RAO and CAUD.</source>
        <translation>Negative angles are RAO and CAUD.</translation>
    </message>
    <message>
        <source>Synthetic fluoroscopy from the CT: attenuation along each ray, without scatter and motion. Yellow: annulus; green: hinge points; blue: coronary ostia.</source>
        <translation>Synthetic fluoroscopy from the CT: attenuation along each ray, without scatter and motion. Yellow: annulus; green: hinge points; blue: coronary ostia.</translation>
    </message>
    <message>
        <source>Three-cusp view</source>
        <translation>Three-cusp view</translation>
    </message>
    <message>
        <source>Cusp overlap R–L</source>
        <translation>Cusp overlap R–L</translation>
    </message>
    <message>
        <source>Cusp overlap R–N</source>
        <translation>Cusp overlap R–N</translation>
    </message>
    <message>
        <source>Double S-curve view</source>
        <translation>Double S-curve view</translation>
    </message>
    <message>
        <source>%1 off the annulus plane</source>
        <translation>%1 off the annulus plane</translation>
    </message>
    <message>
        <source>a depth is misread by up to %1</source>
        <translation>a depth is misread by up to %1</translation>
    </message>
    <message>
        <source>Beyond the reach of most C-arms.</source>
        <translation>Beyond the reach of most C-arms.</translation>
    </message>
</context>
<context>
    <name>tavr::HeartPanel</name>
    <message>
        <source>Chambers, coronary trunks and aortic wall from this CT and the root at hand. Takes some seconds; the study is saved along.</source>
        <translation>Chambers, coronary trunks and aortic wall from this CT and the root at hand. Takes some seconds; the study is saved along.</translation>
    </message>
    <message>
        <source>Segment the heart again</source>
        <translation>Segment the heart again</translation>
    </message>
    <message>
        <source>Segment the heart</source>
        <translation>Segment the heart</translation>
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
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
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
    <message>
        <source>Export into the folder</source>
        <translation>Export into the folder</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n file written to %1</numerusform>
            <numerusform>%n files written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the processor draws the 3-D view, coarsely while it moves</source>
        <translation>%1; the processor draws the 3-D view, coarsely while it moves</translation>
    </message>
    <message>
        <source>No study open.
File: a DICOM folder,
a study, or the
demonstration patient</source>
        <translation>No study open.
File: a DICOM folder,
a study, or the
demonstration patient</translation>
    </message>
    <message>
        <source>&amp;Brush on the segmentation</source>
        <translation>&amp;Brush on the segmentation</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>&amp;Measure the access route on this CT</source>
        <translation>&amp;Measure the access route on this CT</translation>
    </message>
    <message>
        <source>Access route from another &amp;scan…</source>
        <translation>Access route from another &amp;scan…</translation>
    </message>
    <message>
        <source>Scan of the pelvis: a folder of DICOM files</source>
        <translation>Scan of the pelvis: a folder of DICOM files</translation>
    </message>
    <message>
        <source>&amp;Heart</source>
        <translation>&amp;Heart</translation>
    </message>
    <message>
        <source>&amp;Segment the heart</source>
        <translation>&amp;Segment the heart</translation>
    </message>
    <message>
        <source>Measure another &amp;phase…</source>
        <translation></translation>
    </message>
    <message>
        <source>Another phase of this examination: a folder of DICOM files</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>tavr::RedoPanel</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>its frame in the CT</source>
        <translation>its frame in the CT</translation>
    </message>
    <message>
        <source>Failed valve</source>
        <translation>Failed valve</translation>
    </message>
    <message>
        <source>The transcatheter valve that stands there already. Its frame is looked for in the CT as a ring of metal about the annulus.</source>
        <translation>The transcatheter valve that stands there already. Its frame is looked for in the CT as a ring of metal about the annulus.</translation>
    </message>
    <message>
        <source>Depth below annulus</source>
        <translation>Depth below annulus</translation>
    </message>
    <message>
        <source>Neo-skirt above its inflow</source>
        <translation>Neo-skirt above its inflow</translation>
    </message>
    <message>
        <source>frame&apos;s top (worst case)</source>
        <translation>frame&apos;s top (worst case)</translation>
    </message>
    <message>
        <source>How high the failed valve&apos;s leaflets stand once a new valve pins them open. No maker publishes it.</source>
        <translation>How high the failed valve&apos;s leaflets stand once a new valve pins them open. No maker publishes it.</translation>
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
    <message>
        <source>No graphics card is in use</source>
        <translation>No graphics card is in use</translation>
    </message>
    <message>
        <source>CT in 3-D at %1 mm: no graphics card, drawn by the processor</source>
        <translation>CT in 3-D at %1 mm: no graphics card, drawn by the processor</translation>
    </message>
    <message>
        <source>CT in 3-D at %1 mm: the graphics card takes no finer volume</source>
        <translation>CT in 3-D at %1 mm: the graphics card takes no finer volume</translation>
    </message>
</context>
</TS>
