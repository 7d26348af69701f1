using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Persuratan;

/// <summary>Where a version of an office's template stands.</summary>
public enum StatusTemplatSurat { Draf, Diajukan, Disetujui, Ditolak, Ditarik }

/// <summary>One version of an office's own wording of a letter. Proposed by one, approved by another, valid from a date; without a text it says "back to the built-in letter".</summary>
public sealed class TemplatSurat : IBerunit
{
    public const int PanjangAlasan = 500;

    const string BukanDraf = "Versi ini sudah diajukan, jadi isinya tidak dapat diubah. Buat draf baru.";
    const string TidakMenunggu = "Versi ini tidak sedang menunggu persetujuan. Muat ulang.";

    readonly List<RiwayatTemplatSurat> riwayat = [];

    TemplatSurat() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string KodeLayanan { get; private set; } = "";

    public int Nomor { get; private set; }

    /// <summary>Null: from its date on the built-in letter counts again.</summary>
    public string? Teks { get; private set; }

    /// <summary>First day of letters that are written by it.</summary>
    public DateOnly? BerlakuMulai { get; private set; }

    public StatusTemplatSurat Status { get; private set; }

    /// <summary>Who wrote it last, or proposed it.</summary>
    public int? OlehId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public string? DiputusOleh { get; private set; }

    public DateTimeOffset? DiputusPada { get; private set; }

    /// <summary>What the proposer says of it, then why it was decided so.</summary>
    public string? Catatan { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatTemplatSurat> Riwayat => riwayat;

    public static TemplatSurat Susun(UnitKerja unit, string kode, int nomor, string? teks, Pelaku oleh, DateTimeOffset pada)
    {
        var t = new TemplatSurat { UnitKerja = unit, UnitKerjaId = unit.Id, KodeLayanan = kode, Nomor = nomor, Teks = teks };
        t.Catat(oleh, pada, "Susun", null, StatusTemplatSurat.Draf, null);
        t.Ditulis(oleh, pada);
        return t;
    }

    public Hasil Tulis(string? teks, Pelaku oleh, DateTimeOffset pada)
    {
        if (Status != StatusTemplatSurat.Draf) return Hasil.Ditolak(BukanDraf);
        if (Teks == teks) return Hasil.Baik;
        Teks = teks;
        // One line a person and draft, not one for each save.
        if (OlehId != oleh.PetugasId) Catat(oleh, pada, "Tulis", Status, Status, null);
        else Versi++;
        Ditulis(oleh, pada);
        return Hasil.Baik;
    }

    public Hasil Ajukan(DateOnly mulai, string? catatan, Pelaku oleh, DateOnly hariIni, DateTimeOffset pada)
    {
        if (Status != StatusTemplatSurat.Draf) return Hasil.Ditolak(BukanDraf);
        if (mulai < hariIni) return Hasil.Ditolak("Tanggal berlaku sudah lewat. Pilih hari ini atau sesudahnya.");
        if (mulai > hariIni.AddYears(1)) return Hasil.Ditolak("Tanggal berlaku paling jauh satu tahun lagi.");
        (BerlakuMulai, Catatan) = (mulai, Rapi(catatan));
        Ditulis(oleh, pada);
        Catat(oleh, pada, "Ajukan", Status, StatusTemplatSurat.Diajukan, Catatan);
        return Hasil.Baik;
    }

    /// <summary>Four eyes: nobody approves what they wrote, and nothing counts for days that are over.</summary>
    public Hasil Setujui(PetugasAktif petugas, string? catatan, DateOnly hariIni, DateTimeOffset pada)
    {
        if (Memutus(petugas) is { Berhasil: false } tolak) return tolak;
        if (BerlakuMulai < hariIni) BerlakuMulai = hariIni;
        Putuskan(petugas, "Setujui", StatusTemplatSurat.Disetujui, catatan, pada);
        return Hasil.Baik;
    }

    public Hasil Tolak(PetugasAktif petugas, string alasan, DateTimeOffset pada)
    {
        if (Memutus(petugas) is { Berhasil: false } tolak) return tolak;
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasannya, supaya pengusul tahu apa yang harus diubah.");
        Putuskan(petugas, "Tolak", StatusTemplatSurat.Ditolak, alasan, pada);
        return Hasil.Baik;
    }

    /// <summary>A draft or proposal is taken back by who may propose; what was approved, by who may approve. Letters written by it stay as they are.</summary>
    public Hasil Tarik(PetugasAktif petugas, string? alasan, DateTimeOffset pada)
    {
        if (Status is StatusTemplatSurat.Ditolak or StatusTemplatSurat.Ditarik) return Hasil.Ditolak("Versi ini sudah ditolak atau ditarik.");
        if (Status == StatusTemplatSurat.Disetujui)
        {
            if (!KepalaUnit(petugas)) return Hasil.Ditolak("Versi yang sudah disetujui hanya dapat ditarik lurah atau camat unit ini.");
            if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan penarikan.");
        }
        Putuskan(petugas, "Tarik", StatusTemplatSurat.Ditarik, alasan, pada);
        return Hasil.Baik;
    }

    /// <summary>Whether this officer decides on it: the head of its very unit, and not on a wording of their own.</summary>
    public bool MenungguPutusan(PetugasAktif petugas) => Status == StatusTemplatSurat.Diajukan && KepalaUnit(petugas) && OlehId != petugas.Id;

    bool KepalaUnit(PetugasAktif petugas) => petugas.Boleh(Izin.SetujuiTemplat) && petugas.UnitKerjaId == UnitKerjaId;

    Hasil Memutus(PetugasAktif petugas) =>
        Status != StatusTemplatSurat.Diajukan ? Hasil.Ditolak(TidakMenunggu)
        : !KepalaUnit(petugas) ? Hasil.Ditolak("Templat diputus oleh lurah atau camat unit ini.")
        : OlehId == petugas.Id ? Hasil.Ditolak("Usulan sendiri diputus oleh orang lain.") : Hasil.Baik;

    void Putuskan(PetugasAktif petugas, string tindakan, StatusTemplatSurat ke, string? alasan, DateTimeOffset pada)
    {
        (DiputusOleh, DiputusPada) = (petugas.Pelaku.Nama, pada);
        if (Rapi(alasan) is { } isi) Catatan = isi;
        Catat(petugas.Pelaku, pada, tindakan, Status, ke, Rapi(alasan));
    }

    void Ditulis(Pelaku oleh, DateTimeOffset pada) => (OlehId, Oleh, Pada) = (oleh.PetugasId, oleh.Nama, pada);

    static string? Rapi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim() is { Length: > PanjangAlasan } panjang ? panjang[..PanjangAlasan] : teks.Trim();

    void Catat(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusTemplatSurat? dari, StatusTemplatSurat ke, string? alasan)
    {
        riwayat.Add(RiwayatTemplatSurat.Tentang(pelaku, pada, tindakan, dari, ke, alasan));
        Status = ke;
        Versi++;
    }
}

/// <summary>History of a version of a template.</summary>
public sealed class RiwayatTemplatSurat : Riwayat
{
    public int TemplatSuratId { get; private set; }

    internal static RiwayatTemplatSurat Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusTemplatSurat? dari, StatusTemplatSurat ke, string? alasan)
    {
        var r = new RiwayatTemplatSurat();
        r.Isi(pelaku, pada, tindakan, dari?.ToString(), ke.ToString(), alasan);
        return r;
    }
}
