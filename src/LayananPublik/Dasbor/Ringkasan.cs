using LayananPublik.Kantor;

namespace LayananPublik.Dasbor;

/// <summary>How long a span one summary row covers.</summary>
public enum SatuanRingkas { Hari, Bulan }

/// <summary>By what the figures of a summary row are told apart.</summary>
public enum Dimensi { Semua, Unit, Layanan, Petugas, Titik }

/// <summary>Figures of one day or month for a unit and all below it, told apart by one dimension; always what the <see cref="UkuranButir"/> of its days add up to.</summary>
public sealed class Ringkasan
{
    Ringkasan() { }

    /// <summary>The unit that sees it: everything of its own and below is counted here, so that a whole kecamatan is read like one kelurahan.</summary>
    public int UnitKerjaId { get; private set; }

    public SatuanRingkas Satuan { get; private set; }

    /// <summary>The day, or the first of the month.</summary>
    public DateOnly Mulai { get; private set; }

    public Dimensi Dimensi { get; private set; }

    /// <summary>Id of the unit, officer or service point, code of the service; empty for all.</summary>
    public string Kunci { get; private set; } = "";

    public int Masuk { get; private set; }

    public int Selesai { get; private set; }

    public int Tepat { get; private set; }

    public int LewatJanji { get; private set; }

    public int TanpaHasil { get; private set; }

    /// <summary>Of those that came on its days, how many are being worked on now.</summary>
    public int Dikerjakan { get; private set; }

    public int MenungguWarga { get; private set; }

    public int MenungguDokumen { get; private set; }

    /// <summary>Spread of the working minutes of what was made.</summary>
    public string Lama { get; private set; } = "";

    /// <summary>Spread of the working minutes until a waiting citizen was answered.</summary>
    public string Jawab { get; private set; } = "";

    internal static Ringkasan Untuk(KunciRingkasan k, Hitungan h)
    {
        var r = new Ringkasan { UnitKerjaId = k.UnitKerjaId, Satuan = k.Satuan, Mulai = k.Mulai, Dimensi = k.Dimensi, Kunci = k.Kunci };
        r.Isi(h);
        return r;
    }

    internal KunciRingkasan Alamat => new(UnitKerjaId, Satuan, Mulai, Dimensi, Kunci);

    internal void Isi(Hitungan h)
    {
        (Masuk, Selesai, Tepat, LewatJanji, TanpaHasil) = (h[JenisAngka.Masuk], h[JenisAngka.Selesai], h[JenisAngka.Tepat], h[JenisAngka.LewatJanji], h[JenisAngka.TanpaHasil]);
        (Dikerjakan, MenungguWarga, MenungguDokumen) = (h[JenisAngka.Dikerjakan], h[JenisAngka.MenungguWarga], h[JenisAngka.MenungguDokumen]);
        (Lama, Jawab) = (h.Lama.ToString(), h.Jawab.ToString());
    }

    internal void KeDalam(Hitungan h)
    {
        h[JenisAngka.Masuk] += Masuk;
        h[JenisAngka.Selesai] += Selesai;
        h[JenisAngka.Tepat] += Tepat;
        h[JenisAngka.LewatJanji] += LewatJanji;
        h[JenisAngka.TanpaHasil] += TanpaHasil;
        h[JenisAngka.Dikerjakan] += Dikerjakan;
        h[JenisAngka.MenungguWarga] += MenungguWarga;
        h[JenisAngka.MenungguDokumen] += MenungguDokumen;
        h.Lama.Tambah(Lama);
        h.Jawab.Tambah(Jawab);
    }
}

/// <summary>Which row of the summary.</summary>
readonly record struct KunciRingkasan(int UnitKerjaId, SatuanRingkas Satuan, DateOnly Mulai, Dimensi Dimensi, string Kunci)
{
    public KunciRingkasan SeBulan => this with { Satuan = SatuanRingkas.Bulan, Mulai = new(Mulai.Year, Mulai.Month, 1) };
}
