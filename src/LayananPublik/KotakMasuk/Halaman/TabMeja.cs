using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>
/// A list in the desk's left column. Features add theirs in their Setup; the component is given a parameter "Keadaan" (<see cref="KeadaanMeja"/>).
/// </summary>
public sealed record TabMeja(int Urutan, string Kode, string Judul, Type Komponen, Izin Izin, string Topik,
    Func<LayananDb, PetugasAktif, CancellationToken, Task<int>> Hitung)
{
    /// <summary>How many rows a saved view of this list holds, never counted beyond the given number.</summary>
    public Func<LayananDb, PetugasAktif, KeadaanMeja, int, CancellationToken, Task<int>>? HitungTampilan { get; init; }

    public const string Percakapan = "percakapan";
}

/// <summary>A panel beside a chat, also shown when there is no chat; given the parameter "Keadaan" like a tab, and made anew for each conversation and request.</summary>
public sealed record PanelPercakapan(int Urutan, Type Komponen, Izin Izin);

/// <summary>Something more to do with a file in a bubble; its component is a dialog with the parameters "Pesan" (<see cref="Gelembung"/>), "PercakapanId" and "Ditutup".</summary>
public sealed record AksiLampiran(string Judul, string Ikon, Type Komponen, Izin Izin);

/// <summary>Marks that other features put on rows of the conversation list: which service, how urgent.</summary>
public delegate Task<IReadOnlyDictionary<int, LabelBaris>> LabelPercakapan(LayananDb db, int[] percakapan, CancellationToken ct);

/// <summary>What a row says about the work behind it.</summary>
public sealed record LabelBaris(string Teks, DateTimeOffset? Tenggat = null);

/// <summary>Something that can be made from a conversation, offered in its menu: a page that opens with it.</summary>
public sealed record AksiPercakapan(string Judul, string Ikon, string Uji, Izin Izin, Func<int, string> Alamat);
