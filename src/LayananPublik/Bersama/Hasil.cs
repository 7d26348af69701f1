namespace LayananPublik.Bersama;

/// <summary>Outcome of something a person asked for: done, or refused with one Indonesian sentence that is ready for the screen.</summary>
public readonly record struct Hasil
{
    public string? Penolakan { get; private init; }

    public bool Berhasil => Penolakan is null;

    public static Hasil Baik => default;

    public static Hasil Ditolak(string kalimat) => new() { Penolakan = kalimat };

    public static Hasil<T> Dengan<T>(T nilai) => new() { Nilai = nilai };
}

/// <summary>A <see cref="Hasil"/> that carries a value when it succeeded.</summary>
public readonly record struct Hasil<T>
{
    public T? Nilai { get; internal init; }

    public string? Penolakan { get; private init; }

    public bool Berhasil => Penolakan is null;

    public static implicit operator Hasil<T>(Hasil h) =>
        h.Berhasil ? throw new InvalidOperationException("A success of this kind needs a value.") : new() { Penolakan = h.Penolakan };

    public Hasil TanpaNilai => Berhasil ? Hasil.Baik : Hasil.Ditolak(Penolakan!);
}
