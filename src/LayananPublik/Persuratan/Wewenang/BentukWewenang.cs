namespace LayananPublik.Persuratan.Wewenang;

/// <summary>In what capacity an official signs: his own, a.n. (one level down), u.b. (two levels down), or in the place of an office that is vacant (Plt., Pj.) or whose holder is away (Plh.).</summary>
public enum BentukWewenang { Sendiri, AtasNama, UntukBeliau, Plt, Plh, Pj }
