namespace LayananPublik.KotakMasuk;

/// <summary>What is worked on first. Stored as its number, so that lists are ordered by it.</summary>
public enum Prioritas { Biasa, Penting, Mendesak }

/// <summary>How far a conversation has been silenced: muted calls nobody by sound, blocked gets no answer and calls nobody. Messages are stored either way.</summary>
public enum Pembatasan { Dibisukan, Diblokir }
