using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan;

/// <summary>States of a letter.</summary>
public enum StatusSurat { Menunggu, Dikembalikan, Terbit, Dicabut }

/// <summary>A letter of the office for one <see cref="Butir"/>: its text as data, its signing steps, and once issued its number, file and verification code.</summary>
public sealed class Surat : IBerunit
{
    public const int PanjangAlasan = 500;

    readonly List<LangkahTanda> langkah = [];
    readonly List<RiwayatSurat> riwayat = [];

    Surat() { }

    public int Id { get; private set; }

    public int ButirId { get; private set; }

    public Butir Butir { get; private set; } = null!;

    /// <summary>The unit that issues it: its letterhead, its series.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public StatusSurat Status { get; private set; }

    public string Judul { get; private set; } = "";

    /// <summary>The letter as data (JSON of the Naskah), frozen when it was issued; rendering it again gives the same page.</summary>
    [Tersegel]
    public string? Naskah { get; private set; }

    /// <summary>Number as printed; null until it is signed.</summary>
    public string? Nomor { get; private set; }

    /// <summary>Series the number was taken from; with unit, year and running number unique.</summary>
    public string? Deret { get; private set; }

    public int? Tahun { get; private set; }

    public int? Urut { get; private set; }

    /// <summary>Date of the letter in the office's zone.</summary>
    public DateOnly? Tanggal { get; private set; }

    public DateOnly? BerlakuSampai { get; private set; }

    /// <summary>Random code of the public verification page.</summary>
    public string? Kode { get; private set; }

    public int? IsiLemariId { get; private set; }

    public IsiLemari? IsiLemari { get; private set; }

    /// <summary>The message that carries it to the citizen; null when it is handed over at the counter.</summary>
    public int? PesanKeluarId { get; private set; }

    public PesanKeluar? PesanKeluar { get; private set; }

    /// <summary>How it was sent to the citizen, or would be.</summary>
    public CaraSerah Serah { get; private set; }

    /// <summary>The letter that took its place after it was revoked; set when that one is issued.</summary>
    public int? PenggantiId { get; private set; }

    public Surat? Pengganti { get; private set; }

    /// <summary>Number, kind and applicant in lower case: what the search looks into.</summary>
    public string Cari { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? TerbitPada { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<LangkahTanda> Langkah => langkah;

    public IReadOnlyList<RiwayatSurat> Riwayat => riwayat;

    /// <summary>The step whose turn it is.</summary>
    public LangkahTanda? LangkahBerikut => langkah.OrderBy(l => l.Urutan).FirstOrDefault(l => l.Pada is null);

    public static Surat Siapkan(Butir butir, int unitKerjaId, string judul, IReadOnlyList<(Peran Peran, int UnitKerjaId)> penanda, Pelaku oleh, DateTimeOffset pada)
    {
        var s = new Surat { Butir = butir, ButirId = butir.Id, UnitKerjaId = unitKerjaId, Judul = judul, Pada = pada };
        for (var i = 0; i < penanda.Count; i++) s.langkah.Add(LangkahTanda.Untuk(i + 1, penanda[i].Peran, penanda[i].UnitKerjaId));
        s.Catat(oleh, pada, "Siapkan", null, StatusSurat.Menunggu, null);
        s.SusunCari();
        return s;
    }

    /// <summary>Whether it is this officer's turn to sign.</summary>
    public bool Giliran(PetugasAktif petugas) =>
        Status == StatusSurat.Menunggu && LangkahBerikut is { } l && l.Peran == petugas.Peran && l.UnitKerjaId == petugas.UnitKerjaId;

    /// <summary>Whether this officer's signature already stands on the issued letter: a second click asks for what is done.</summary>
    public bool SudahDiterbitkanOleh(PetugasAktif petugas) => Status == StatusSurat.Terbit && langkah.MaxBy(l => l.Urutan)?.PetugasId == petugas.Id;

    /// <summary>Signs the step whose turn it is; true in <see cref="Hasil{T}"/> when it was the last.</summary>
    public Hasil<bool> Tandatangani(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (!Giliran(petugas)) return Hasil.Ditolak("Surat ini tidak sedang menunggu persetujuan Anda. Muat ulang daftar surat.");
        LangkahBerikut!.Tandai(petugas.Pelaku, pada);
        Catat(petugas.Pelaku, pada, "Tandatangani", Status, Status, null);
        return Hasil.Dengan(LangkahBerikut is null);
    }

    /// <summary>Number, text and file are fixed together, after the last signature.</summary>
    public void Terbitkan(NomorTerbit nomor, string naskah, string kode, DateOnly? berlakuSampai, IsiLemari isi, Pelaku oleh, DateTimeOffset pada)
    {
        (Nomor, Deret, Tahun, Urut, Tanggal) = (nomor.Nomor, nomor.Deret, nomor.Tahun, nomor.Urut, nomor.Tanggal);
        (Naskah, Kode, BerlakuSampai, IsiLemari, TerbitPada) = (naskah, kode, berlakuSampai, isi, pada);
        Catat(oleh, pada, "Terbitkan", Status, StatusSurat.Terbit, null);
        SusunCari();
    }

    /// <summary>On its way to the citizen with this message.</summary>
    public void Kirim(PesanKeluar keluar, CaraSerah cara = CaraSerah.Berkas)
    {
        (PesanKeluar, Serah) = (keluar, cara);
        Versi++;
    }

    /// <summary>A corrected letter, just issued, takes the place of this revoked one.</summary>
    public void Gantikan(Surat pengganti, Pelaku oleh, DateTimeOffset pada)
    {
        if (Status != StatusSurat.Dicabut || PenggantiId is not null || Pengganti is not null) return;
        Pengganti = pengganti;
        Catat(oleh, pada, "Gantikan", pengganti.Nomor);
    }

    /// <summary>What happened to it, for the history; the state stays.</summary>
    internal void Catat(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? keterangan) => Catat(pelaku, pada, tindakan, Status, Status, keterangan);

    /// <summary>The signer sends it back to the desk; the desk makes a new one.</summary>
    public Hasil Kembalikan(PetugasAktif petugas, string alasan, DateTimeOffset pada)
    {
        if (!Giliran(petugas)) return Hasil.Ditolak("Surat ini tidak sedang menunggu persetujuan Anda. Muat ulang daftar surat.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan pengembalian agar petugas tahu apa yang harus diperbaiki.");
        if (alasan.Length > PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasan} karakter.");
        Catat(petugas.Pelaku, pada, "Kembalikan", Status, StatusSurat.Dikembalikan, alasan.Trim());
        return Hasil.Baik;
    }

    public Hasil Cabut(PetugasAktif petugas, string alasan, DateTimeOffset pada)
    {
        if (Status != StatusSurat.Terbit) return Hasil.Ditolak("Hanya surat yang sudah terbit dapat dicabut.");
        if (!petugas.Boleh(Izin.TandatanganiSurat)) return Hasil.Ditolak("Peran Anda tidak berwenang mencabut surat.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan pencabutan; warga akan membacanya.");
        if (alasan.Length > PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasan} karakter.");
        Catat(petugas.Pelaku, pada, "Cabut", Status, StatusSurat.Dicabut, alasan.Trim());
        return Hasil.Baik;
    }

    void SusunCari()
    {
        var cari = $"{Nomor} {Judul} {Butir.Permohonan.NamaPemohon} {Butir.Permohonan.Nomor}".Trim().ToLowerInvariant();
        Cari = cari.Length > 400 ? cari[..400] : cari;
    }

    void Catat(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusSurat? dari, StatusSurat ke, string? alasan)
    {
        riwayat.Add(RiwayatSurat.Tentang(pelaku, pada, tindakan, dari, ke, alasan));
        Status = ke;
        Versi++;
    }
}

/// <summary>The number a letter got and where it was counted.</summary>
public sealed record NomorTerbit(string Nomor, string Deret, int Tahun, int Urut, DateOnly Tanggal);

/// <summary>History of a letter.</summary>
public sealed class RiwayatSurat : Riwayat
{
    public int SuratId { get; private set; }

    internal static RiwayatSurat Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusSurat? dari, StatusSurat ke, string? alasan)
    {
        var r = new RiwayatSurat();
        r.Isi(pelaku, pada, tindakan, dari?.ToString(), ke.ToString(), alasan);
        return r;
    }
}
