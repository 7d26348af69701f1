using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pengaduan;

/// <summary>A complaint: what a citizen reported, who looks after it, by when. States and who may change them: <see cref="AlurAduan"/>. Its content and who reported it are sealed; dinas and public read the office's <see cref="Ringkasan"/>.</summary>
public sealed partial class Aduan : IBerunit
{
    public const int PanjangRingkasan = 500, PanjangUraian = 4000, PanjangTambahan = 4096, PanjangSemua = 40_000, PanjangLapor = 40;

    readonly List<RiwayatAduan> riwayat = [];
    readonly List<BerkasAduan> berkas = [];
    readonly List<Disposisi> disposisi = [];

    Aduan() { }

    public int Id { get; private set; }

    /// <summary>"ADU-2026-000045".</summary>
    public string Nomor { get; private set; } = "";

    /// <summary>Opens the public page beside the number; told to the reporter alone.</summary>
    [Tersegel]
    public string? KodeLacak { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public KanalAduan Kanal { get; private set; }

    public int? PercakapanId { get; private set; }

    public Percakapan? Percakapan { get; private set; }

    public int? PelaporId { get; private set; }

    public Kontak? Pelapor { get; private set; }

    /// <summary>As the reporter named himself; never on a list.</summary>
    [Tersegel]
    public string? NamaPelapor { get; private set; }

    public int KategoriId { get; private set; }

    public KategoriAduan Kategori { get; private set; } = null!;

    /// <summary>The reporter's own words.</summary>
    [Tersegel]
    public string Uraian { get; private set; } = "";

    /// <summary>The office's clean words for dinas and public; empty until it was verified.</summary>
    public string Ringkasan { get; private set; } = "";

    [Tersegel]
    public string? LokasiTeks { get; private set; }

    /// <summary>Where others near it look for it: the point itself, or the middle of its cell (<see cref="TitikSamar"/>) when its reporter is not shown.</summary>
    public double? Lintang { get; private set; }

    public double? Bujur { get; private set; }

    /// <summary>The exact point of a complaint whose reporter is not shown.</summary>
    [Tersegel]
    public string? TitikTepat { get; private set; }

    /// <summary>Three digits.</summary>
    public string? Rt { get; private set; }

    public string? Rw { get; private set; }

    public DateTimeOffset? WaktuKejadian { get; private set; }

    /// <summary>Who reported it is shown to nobody without a request that a second person has granted.</summary>
    public bool Anonim { get; private set; }

    /// <summary>Its content is never published.</summary>
    public bool Rahasia { get; private set; }

    public StatusAduan Status { get; private set; }

    /// <summary>Decided when it is verified.</summary>
    public Berat? Berat { get; private set; }

    /// <summary>The officer who looks after it.</summary>
    public int? PetugasId { get; private set; }

    public Petugas? Petugas { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Day of receipt in the office's zone, for lists and figures.</summary>
    public DateOnly Tanggal { get; private set; }

    /// <summary>The first step an officer took; each is told to the reporter. What he typed in at the counter is not yet an answer.</summary>
    public DateTimeOffset? DijawabPada { get; private set; }

    public DateTimeOffset? DiverifikasiPada { get; private set; }

    public DateTimeOffset? DiteruskanPada { get; private set; }

    public DateTimeOffset? DitindaklanjutiPada { get; private set; }

    public DateTimeOffset? BerakhirPada { get; private set; }

    /// <summary>Days in the office's zone from receipt to a good end; null for everything else.</summary>
    public int? HariSelesai { get; private set; }

    /// <summary>The case it belongs to, when several report the same.</summary>
    public int? IndukId { get; private set; }

    public Aduan? Induk { get; private set; }

    /// <summary>Where it was sent when it is not the office's to decide.</summary>
    public string? DialihkanKe { get; private set; }

    /// <summary>Number in SP4N-LAPOR!.</summary>
    public string? NomorLapor { get; private set; }

    /// <summary>Shown on the public list, in the office's words.</summary>
    public bool Terbit { get; private set; }

    public int DibukaLagiKali { get; private set; }

    /// <summary>The reporter himself has said that it is done; in a group each answers for himself.</summary>
    public DateTimeOffset? DikonfirmasiPada { get; private set; }

    /// <summary>When the reporters were last told something.</summary>
    public DateTimeOffset? KabarTerakhirPada { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatAduan> Riwayat => riwayat;

    public IReadOnlyList<BerkasAduan> Berkas => berkas;

    public IReadOnlyList<Disposisi> Disposisi => disposisi;

    /// <summary>Who reported it is not shown without a granted request.</summary>
    public bool IdentitasTertutup => Anonim || Rahasia;

    /// <summary>The dinas that has to do it; null while none has it.</summary>
    public Disposisi? Utama => disposisi.Find(d => d is { Utama: true, Aktif: true }) ?? disposisi.FindLast(d => d is { Utama: true, DitarikPada: null, Status: StatusDisposisi.Selesai });

    internal static Aduan Terima(string nomor, IsianAduan isi, KategoriAduan kategori, Pelaku pelaku, WaktuAduan waktu, DateTimeOffset pada)
    {
        var a = new Aduan
        {
            Nomor = nomor, KodeLacak = Pelayanan.KodeLacak.Baru(), UnitKerjaId = isi.UnitKerjaId, Kanal = isi.Kanal, Percakapan = isi.Percakapan, PercakapanId = isi.Percakapan?.Id, PelaporId = isi.Percakapan?.KontakId,
            NamaPelapor = Rapi(isi.NamaPelapor, 120), Kategori = kategori, KategoriId = kategori.Id, Uraian = Rapi(isi.Uraian, PanjangUraian) ?? "", LokasiTeks = Rapi(isi.LokasiTeks, 500), Lintang = isi.Lintang, Bujur = isi.Bujur,
            Rt = isi.RtRw?.Rt, Rw = isi.RtRw?.Rw ?? isi.Rw, WaktuKejadian = isi.WaktuKejadian, Anonim = isi.Anonim, Rahasia = isi.Rahasia || kategori.Rahasia, NomorLapor = Rapi(isi.NomorLapor, PanjangLapor),
            Pada = pada, Tanggal = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(pada, waktu.ZonaWaktu).DateTime), KabarTerakhirPada = pada
        };
        a.SamarkanTitik();
        a.Catat(pelaku, pada, "Terima", isi.MenurutTitik ? "Kelurahan menurut titik lokasi." : null);
        a.MulaiVerifikasi(waktu, pada);
        return a;
    }

    /// <summary>A photo or document; the copy without place and device, as everything that people see.</summary>
    public BerkasAduan TambahBerkas(GolonganBukti golongan, string nama, IsiLemari isi, Lampiran? lampiran, Pelaku oleh, DateTimeOffset pada, LaporanDisposisi? laporan = null)
    {
        if (berkas.Find(b => b.IsiLemari == isi || isi.Id > 0 && b.IsiLemariId == isi.Id) is { } ada) return ada;
        var b = BerkasAduan.Simpan(this, golongan, nama, isi, lampiran, oleh, pada, laporan);
        berkas.Add(b);
        Versi++;
        return b;
    }

    /// <summary>More words of the reporter, whole or not at all: who is told that they were added must find them there.</summary>
    /// <param name="zona">The office's, in which its officers read the time.</param>
    public Hasil TambahKeterangan(string teks, Pelaku oleh, TimeZoneInfo zona, DateTimeOffset pada)
    {
        if (Rapi(teks, PanjangTambahan) is not { } bersih) return Hasil.Baik;
        var semua = string.Create(CultureInfo.InvariantCulture, $"{Uraian}\n\n[{TimeZoneInfo.ConvertTime(pada, zona):dd-MM-yyyy HH.mm}] {bersih}");
        if (semua.Length > PanjangSemua) return Hasil.Ditolak("Keterangan aduan ini sudah terlalu panjang untuk ditambah lagi.");
        Uraian = semua;
        Catat(oleh, pada, "Keterangan tambahan", null);
        return Hasil.Baik;
    }

    /// <summary>The reporter shows the place again, better.</summary>
    public Hasil PindahTitik(double lintang, double bujur, Pelaku oleh, DateTimeOffset pada)
    {
        if (lintang is not (>= -90 and <= 90) || bujur is not (>= -180 and <= 180)) return Hasil.Ditolak("Titik lokasi itu tidak ada di peta.");
        (Lintang, Bujur, TitikTepat) = (lintang, bujur, null);
        SamarkanTitik();
        Catat(oleh, pada, "Titik lokasi", "Dikirim lagi oleh pelapor.");
        return Hasil.Baik;
    }

    /// <summary>The reporter's own wish, and nobody else's.</summary>
    internal Hasil TampilkanPelapor(Pelaku pelapor, DateTimeOffset pada)
    {
        if (!Anonim) return Hasil.Ditolak("Aduan itu sudah tidak anonim.");
        Anonim = false;
        Catat(pelapor, pada, "Tidak lagi anonim", null);
        return Hasil.Baik;
    }

    /// <summary>An officer's note, for colleagues.</summary>
    public void Catat(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? keterangan)
    {
        riwayat.Add(RiwayatAduan.Tentang(pelaku, pada, tindakan, Status, Status, keterangan));
        Versi++;
    }

    public void Dikabari(DateTimeOffset pada) => (KabarTerakhirPada, Versi) = (pada, Versi + 1);

    /// <summary>What stands in clear of a sealed report's place is only its cell; once sealed, always sealed.</summary>
    void SamarkanTitik()
    {
        if (!IdentitasTertutup || TitikTepat is not null || Lintang is not { } y || Bujur is not { } x) return;
        TitikTepat = TitikSamar.Tulis(y, x);
        (Lintang, Bujur) = TitikSamar.Petak(y, x);
    }

    static string? Rapi(string? teks, int panjang) => teks?.Trim() is { Length: > 0 } t ? t.Length > panjang ? t[..panjang] : t : null;

    Hasil Tempuh(TindakanAduan lewat, Pelaku pelaku, Peran oleh, DateTimeOffset pada, string? alasan, StatusAduan? ke = null)
    {
        var hasil = AlurAduan.Tempuh(Status, lewat, oleh, ke);
        if (!hasil.Berhasil) return hasil.TanpaNilai;
        riwayat.Add(RiwayatAduan.Tentang(pelaku, pada, lewat.ToString(), Status, hasil.Nilai, alasan));
        if (pelaku.PetugasId is not null && Status != hasil.Nilai) DijawabPada ??= pada;
        Status = hasil.Nilai;
        BerakhirPada = AlurAduan.Berakhir(Status) ? pada : null;
        Versi++;
        return Hasil.Baik;
    }
}

/// <summary>History of a complaint: every step, who looked at a sealed identity, what was told.</summary>
public sealed class RiwayatAduan : Riwayat
{
    public int AduanId { get; private set; }

    internal static RiwayatAduan Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusAduan dari, StatusAduan ke, string? alasan)
    {
        var r = new RiwayatAduan();
        r.Isi(pelaku, pada, tindakan, dari.ToString(), ke.ToString(), alasan);
        return r;
    }
}
