using System.Security.Cryptography;
using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Wewenang;

namespace LayananPublik.Persuratan;

/// <summary>States of a letter; who leads from which to which: <see cref="AlurSurat"/>.</summary>
public enum StatusSurat { Menunggu, Dikembalikan, Terbit, Dicabut, MenungguPindai }

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

    /// <summary>The letter as data (JSON of the Naskah), frozen before the first signature; rendering it again gives the same page.</summary>
    [Tersegel]
    public string? Naskah { get; private set; }

    /// <summary>The office's template version it was written by; null for a built-in letter.</summary>
    public int? TemplatVersiId { get; private set; }

    /// <summary>What that text was called: "versi 3 Kelurahan Contoh", or "bawaan SKTM 3f2a91c0" with the beginning of its hash.</summary>
    public string? TemplatNama { get; private set; }

    /// <summary>SHA-256 of the frozen text.</summary>
    public string? SariNaskah { get; private set; }

    /// <summary>The frozen page before anybody signed it: what is printed for a wet signature, and what an outside signer gets again after a failure.</summary>
    public int? BekuId { get; private set; }

    public IsiLemari? Beku { get; private set; }

    public DateTimeOffset? BekuPada { get; private set; }

    /// <summary>The scan of the sheet that was signed by hand.</summary>
    public int? PindaiId { get; private set; }

    public IsiLemari? Pindai { get; private set; }

    /// <summary>Number as printed; null until the page is frozen.</summary>
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

    /// <summary>The name on it as strangers see it, fixed with the page: what the request is corrected to later is another letter's. Null until the page is frozen.</summary>
    public string? NamaTersamar { get; private set; }

    public int? IsiLemariId { get; private set; }

    public IsiLemari? IsiLemari { get; private set; }

    /// <summary>The message that carries it to the citizen; null when it is handed over at the counter.</summary>
    public int? PesanKeluarId { get; private set; }

    public PesanKeluar? PesanKeluar { get; private set; }

    /// <summary>How it was sent to the citizen, or would be.</summary>
    public CaraSerah Serah { get; private set; }

    /// <summary>When the citizen was reminded of a letter that arrived and was not opened; there is one such reminder at most.</summary>
    public DateTimeOffset? DiingatkanPada { get; private set; }

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

    /// <summary>The signatures that the paper shows: the issuer's, then that of who countersigns.</summary>
    public IEnumerable<LangkahTanda> TandaTangan => langkah.Where(l => l.Jenis == JenisLangkah.TandaTangan).OrderBy(l => l.Urutan);

    /// <summary>Number, text and page stand fast.</summary>
    public bool SudahBeku => BekuPada is not null;

    /// <summary>The newest signed page, else the frozen one.</summary>
    public IsiLemari? BerkasKini => IsiLemari ?? Beku;

    public static Surat Siapkan(Butir butir, int unitKerjaId, string judul, IReadOnlyList<RencanaLangkah> rencana, Pelaku oleh, DateTimeOffset pada)
    {
        var s = new Surat { Butir = butir, ButirId = butir.Id, UnitKerjaId = unitKerjaId, Judul = judul, Pada = pada };
        for (var i = 0; i < rencana.Count; i++) s.langkah.Add(LangkahTanda.Untuk(i + 1, rencana[i]));
        s.Catat(oleh, pada, TindakanSurat.Siapkan, null, StatusSurat.Menunggu, null);
        s.SusunCari();
        return s;
    }

    /// <summary>Whether this officer's signature already stands on the issued letter: a second click asks for what is done.</summary>
    public bool SudahDiterbitkanOleh(PetugasAktif petugas) => Status == StatusSurat.Terbit && langkah.MaxBy(l => l.Urutan)?.PetugasId == petugas.Id;

    /// <summary>An outside signer is being asked for the step whose turn it is.</summary>
    public bool SedangDitanda(DateTimeOffset pada) => LangkahBerikut?.SewaSampai > pada;

    /// <summary>Initials the step whose turn it is.</summary>
    public Hasil Paraf(Penanda penanda, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (LangkahBerikut is not { Jenis: JenisLangkah.Paraf } l || AlurSurat.Tempuh(Status, TindakanSurat.Paraf) is not { } ke) return BukanGiliran;
        l.Bekukan(penanda);
        l.Tandai(petugas.Pelaku, pada, null);
        Catat(petugas.Pelaku, pada, TindakanSurat.Paraf, Status, ke, null);
        return Hasil.Baik;
    }

    /// <summary>Fixes number, text, page and the names on it, before the first signature: a signed page can no longer change.</summary>
    public void Bekukan(SuratBeku beku, DateTimeOffset pada)
    {
        var n = beku.Nomor;
        (Nomor, Deret, Tahun, Urut, Tanggal) = (n.Nomor, n.Deret, n.Tahun, n.Urut, n.Tanggal);
        (Naskah, SariNaskah, Kode, BerlakuSampai, Beku, BekuPada) = (beku.Naskah, beku.Sari, beku.Kode, beku.BerlakuSampai, beku.Isi, pada);
        NamaTersamar = Samarkan(Butir.Permohonan.NamaPemohon);
        foreach (var (l, p) in TandaTangan.Zip(beku.Penanda)) l.Bekukan(p);
        SusunCari();
    }

    /// <summary>An outside signer is asked now, until <paramref name="sampai"/> at the latest.</summary>
    public void MulaiTanda(Pelaku oleh, DateTimeOffset pada, DateTimeOffset sampai)
    {
        LangkahBerikut!.Sewa(sampai);
        Catat(oleh, pada, TindakanSurat.Bekukan, Status, Status, null);
    }

    /// <summary>The outside signer has refused, or is not to be reached: number and page are kept for the next try.</summary>
    public void LepasTanda()
    {
        LangkahBerikut?.Sewa(null);
        Versi++;
    }

    /// <summary>Signs the step whose turn it is; true in <see cref="Hasil{T}"/> when it was the last.</summary>
    public Hasil<bool> Tandatangani(PetugasAktif petugas, IsiLemari? berkas, DateTimeOffset pada)
    {
        if (LangkahBerikut is not { Jenis: JenisLangkah.TandaTangan } l || AlurSurat.Tempuh(Status, TindakanSurat.Tandatangani) is not { } ke) return BukanGiliran;
        l.Tandai(petugas.Pelaku, pada, berkas);
        if (berkas is not null) IsiLemari = berkas;
        Catat(petugas.Pelaku, pada, TindakanSurat.Tandatangani, Status, ke, null);
        return Hasil.Dengan(LangkahBerikut is null);
    }

    /// <summary>After the last signature it goes out; in the system alone the frozen page is the letter.</summary>
    public void Terbitkan(Pelaku oleh, DateTimeOffset pada)
    {
        if (IsiLemariId is null && IsiLemari is null) (IsiLemari, IsiLemariId) = (Beku, BekuId);
        TerbitPada = pada;
        Catat(oleh, pada, TindakanSurat.Terbitkan, Status, StatusSurat.Terbit, null);
    }

    /// <summary>Frozen and printed: waits for the sheet that was signed by hand.</summary>
    public Hasil Cetak(Pelaku oleh, DateTimeOffset pada)
    {
        if (AlurSurat.Tempuh(Status, TindakanSurat.Cetak) is not { } ke || LangkahBerikut is not { Cara: CaraTanda.TandaTanganBasah })
            return Hasil.Ditolak("Surat ini tidak sedang menunggu dicetak untuk tanda tangan basah. Muat ulang.");
        Catat(oleh, pada, TindakanSurat.Cetak, Status, ke, null);
        return Hasil.Baik;
    }

    /// <summary>The scan of the signed sheet; a second one takes the first one's place, with a reason.</summary>
    public Hasil TerimaPindai(IsiLemari isi, string? alasan, Pelaku oleh, DateTimeOffset pada)
    {
        if (Pindai is not null || PindaiId is not null) return GantiPindai(isi, alasan, oleh, pada);
        if (AlurSurat.Tempuh(Status, TindakanSurat.TerimaPindai) is not { } ke) return Hasil.Ditolak("Surat ini tidak sedang menunggu pindaian. Muat ulang.");
        Pindai = isi;
        Catat(oleh, pada, TindakanSurat.TerimaPindai, Status, ke, null);
        return Hasil.Baik;
    }

    /// <summary>An officer has seen it signed and sealed: with the scan the letter goes out.</summary>
    public Hasil NyatakanDitandatangani(Pelaku oleh, DateTimeOffset pada)
    {
        if (Status != StatusSurat.MenungguPindai) return Hasil.Ditolak("Surat ini tidak sedang menunggu pindaian. Muat ulang.");
        if (PindaiId is null && Pindai is null) return Hasil.Ditolak("Unggah dulu pindaian atau foto surat yang sudah ditandatangani dan dicap.");
        foreach (var l in langkah.Where(l => !l.Selesai)) l.Tandai(oleh, pada, null);
        (IsiLemari, IsiLemariId) = (Pindai, PindaiId);
        Catat(oleh, pada, TindakanSurat.Tandatangani, Status, Status, "Dinyatakan sudah ditandatangani dan dicap");
        return Hasil.Baik;
    }

    /// <summary>By which wording it was written; fixed together with its text.</summary>
    public void PakaiTemplat(TemplatPakai? templat) => (TemplatVersiId, TemplatNama) = (templat?.VersiId, templat?.Nama ?? "isi surat katalog");

    /// <summary>On its way to the citizen with this message.</summary>
    public void Kirim(PesanKeluar keluar, CaraSerah cara = CaraSerah.Berkas)
    {
        (PesanKeluar, Serah) = (keluar, cara);
        Versi++;
    }

    /// <summary>The citizen is told once more that it lies there unread.</summary>
    public void Ingatkan(DateTimeOffset pada)
    {
        if (Status != StatusSurat.Terbit || DiingatkanPada is not null) return;
        DiingatkanPada = pada;
        Catat(Pelaku.Sistem, pada, "Ingatkan", null);
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

    /// <summary>Back to the desk, by the official whose turn it is or, when the printed sheet is given up, by the desk itself; the desk makes a new one. Whether it may is the caller's to know.</summary>
    public Hasil Kembalikan(Pelaku oleh, string alasan, DateTimeOffset pada) => KeMeja(TindakanSurat.Kembalikan, "Tulis alasan pengembalian agar petugas tahu apa yang harus diperbaiki.", oleh, alasan, pada);

    /// <summary>Pulled back by the desk, because nobody takes it up or something has turned out to be wrong.</summary>
    public Hasil Tarik(Pelaku oleh, string alasan, DateTimeOffset pada) => KeMeja(TindakanSurat.Tarik, "Tulis mengapa surat ini ditarik kembali.", oleh, alasan, pada);

    /// <summary>Somebody else who may do the step is asked for it; those who may do it stay the same.</summary>
    public Hasil Alihkan(Penanda kepada, string alasan, Pelaku oleh, DateTimeOffset pada)
    {
        if (LangkahBerikut is not { } l || AlurSurat.Tempuh(Status, TindakanSurat.Alihkan) is not { } ke) return Hasil.Ditolak("Surat ini tidak sedang menunggu pejabat. Muat ulang.");
        if (SedangDitanda(pada)) return Hasil.Ditolak(Ditanda);
        if (SudahBeku) return Hasil.Ditolak($"Halaman surat ini sudah dibuat atas nama {l.NamaPejabat}. Tarik kembali surat ini bila penanda tangannya harus berganti.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa surat ini diteruskan kepada pejabat lain.");
        if (alasan.Length > PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasan} karakter.");
        l.Tuju(kepada.PejabatId);
        Catat(oleh, pada, TindakanSurat.Alihkan, Status, ke, $"{kepada.Blok.Nama}: {alasan.Trim()}");
        return Hasil.Baik;
    }

    public Hasil Cabut(PetugasAktif petugas, string alasan, DateTimeOffset pada)
    {
        if (Status != StatusSurat.Terbit) return Hasil.Ditolak("Hanya surat yang sudah terbit dapat dicabut.");
        if (!petugas.Boleh(Izin.TandatanganiSurat)) return Hasil.Ditolak("Peran Anda tidak berwenang mencabut surat.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan pencabutan; warga akan membacanya.");
        if (alasan.Length > PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasan} karakter.");
        Catat(petugas.Pelaku, pada, TindakanSurat.Cabut, Status, StatusSurat.Dicabut, alasan.Trim());
        return Hasil.Baik;
    }

    internal static string Samarkan(string nama) => NamaOrang.TryParse(nama, out var n) ? n.Samaran : "***";

    Hasil KeMeja(TindakanSurat lewat, string tanpaAlasan, Pelaku oleh, string alasan, DateTimeOffset pada)
    {
        if (AlurSurat.Tempuh(Status, lewat) is not { } ke) return BukanGiliran;
        if (SedangDitanda(pada)) return Hasil.Ditolak(Ditanda);
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak(tanpaAlasan);
        if (alasan.Length > PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasan} karakter.");
        Catat(oleh, pada, lewat, Status, ke, alasan.Trim());
        return Hasil.Baik;
    }

    const string Ditanda = "Surat ini sedang ditandatangani. Tunggu sebentar, lalu muat ulang.";

    static Hasil BukanGiliran => Hasil.Ditolak(AlurSurat.BukanGiliran);

    Hasil GantiPindai(IsiLemari isi, string? alasan, Pelaku oleh, DateTimeOffset pada)
    {
        if (Status != StatusSurat.MenungguPindai && (AlurSurat.Tempuh(Status, TindakanSurat.GantiPindai) is null || PesanKeluarId is not null || Butir.Status != StatusButir.Diterbitkan))
            return Hasil.Ditolak("Surat ini sudah diserahkan; pindaiannya tidak dapat diganti. Cabut surat bila keliru.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa pindaian diganti.");
        if (alasan.Length > PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasan} karakter.");
        Pindai = isi;
        if (Status == StatusSurat.Terbit) IsiLemari = isi;
        Catat(oleh, pada, TindakanSurat.GantiPindai, Status, Status, alasan.Trim());
        return Hasil.Baik;
    }

    void SusunCari()
    {
        var cari = $"{Nomor} {Judul} {Butir.Permohonan.NamaPemohon} {Butir.Permohonan.Nomor}".Trim().ToLowerInvariant();
        Cari = cari.Length > 400 ? cari[..400] : cari;
    }

    void Catat(Pelaku pelaku, DateTimeOffset pada, TindakanSurat tindakan, StatusSurat? dari, StatusSurat ke, string? alasan) => Catat(pelaku, pada, tindakan.ToString(), dari, ke, alasan);

    void Catat(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusSurat? dari, StatusSurat ke, string? alasan)
    {
        riwayat.Add(RiwayatSurat.Tentang(pelaku, pada, tindakan, dari, ke, alasan));
        Status = ke;
        Versi++;
    }
}

/// <summary>The number a letter got and where it was counted.</summary>
public sealed record NomorTerbit(string Nomor, string Deret, int Tahun, int Urut, DateOnly Tanggal);

/// <summary>What is fixed before the first signature: number, text and its hash, code, page, and the officials named on it in the order of the signatures.</summary>
public sealed record SuratBeku(NomorTerbit Nomor, string Naskah, string Sari, string Kode, DateOnly? BerlakuSampai, IsiLemari Isi, IReadOnlyList<Penanda> Penanda)
{
    public static SuratBeku Dari(NomorTerbit nomor, Naskah naskah, KodeVerifikasi kode, DateOnly? berlakuSampai, IsiLemari isi, IReadOnlyList<Penanda> penanda)
    {
        var json = naskah.KeJson();
        return new(nomor, json, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), kode.Nilai, berlakuSampai, isi, penanda);
    }
}

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
