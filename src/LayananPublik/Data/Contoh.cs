using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Pemanggilan;
using LayananPublik.Pengaturan;
using LayananPublik.Penjadwalan;
using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Data;

/// <summary>Kecamatan Contoh: the one small world that demo, tests and screenshots share. Every name and number in it is invented.</summary>
public sealed class Contoh(LayananDb db, UserManager<Petugas> akun, PengaturanKantor pengaturan, TimeProvider jam)
{
    public const string Sandi = "Layanan#2026", PhoneNumberId = "100000000000001", NomorTampilan = "62210000001", WabaId = "200000000000001";

    /// <summary>Demo accounts: user name, shown name, role, and which unit ("kecamatan", "kelurahan", "dinas").</summary>
    public static readonly IReadOnlyList<(string Nama, string Lengkap, Peran Peran, string Unit)> Akun =
    [
        ("petugas", "Rina Ayuningtyas", Peran.Petugas, "kecamatan"), ("verifikator", "Hendra Saputra", Peran.Verifikator, "kecamatan"),
        ("kasi", "Lestari Wibowo, S.Sos.", Peran.Kasi, "kecamatan"), ("lurah", "Surya Darmawan, S.IP.", Peran.Lurah, "kelurahan"),
        ("camat", "Dr. Ratna Kusuma, M.Si.", Peran.Camat, "kecamatan"), ("adminaduan", "Yusuf Maulana", Peran.AdminAduan, "kecamatan"),
        ("dinas", "Galih Prasetyo", Peran.Dinas, "dinas"), ("kurir", "Asep Mulyana", Peran.Kurir, "kecamatan"), ("admin", "Nadia Pramesti", Peran.Admin, "kecamatan"),
    ];

    public async Task DirikanAsync(CancellationToken ct)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(ct);
        var kecamatan = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", pengaturan.Kantor.ZonaWaktu);
        UnitKerja[] bawahan =
        [
            UnitKerja.Dirikan(kecamatan, JenisUnit.Kelurahan, "Kelurahan Contoh", pengaturan.Kantor.ZonaWaktu),
            UnitKerja.Dirikan(kecamatan, JenisUnit.Kelurahan, "Kelurahan Sukamaju", pengaturan.Kantor.ZonaWaktu),
            UnitKerja.Dirikan(kecamatan, JenisUnit.Dinas, "Dinas Pekerjaan Umum Contoh", pengaturan.Kantor.ZonaWaktu),
            UnitKerja.Dirikan(kecamatan, JenisUnit.TitikLayanan, "Loket Kantor Kecamatan", pengaturan.Kantor.ZonaWaktu),
            UnitKerja.Dirikan(kecamatan, JenisUnit.TitikLayanan, "Loket Sukamaju", pengaturan.Kantor.ZonaWaktu),
        ];
        db.AddRange([kecamatan, .. bawahan]);
        await db.SaveChangesAsync(ct);
        foreach (var u in (UnitKerja[])[kecamatan, .. bawahan]) u.Tempatkan();
        Lengkapi(kecamatan, bawahan[0], bawahan[1]);
        db.NomorKantor.Add(NomorKantor.Daftarkan(PhoneNumberId, NomorTampilan, kecamatan));
        JamBuka(kecamatan);
        db.Layanan.AddRange(Katalog.Bawaan.Layanan.Select(k => Layanan.Dari(kecamatan, k, jam.GetUtcNow())));
        db.TanyaJawab.AddRange(TanyaJawab.Bawaan(kecamatan, jam.GetUtcNow()));
        db.JawabanTersimpan.AddRange(JawabanBawaan.Untuk(kecamatan, jam.GetUtcNow()));
        // The keyword that Kelurahan Kedungjaya printed on its posters.
        db.AturanUnit.Add(AturanUnit.Untuk(kecamatan, AturanPelayanan.Bawaan with { KataKunci = ["Kelurahan Kedung Jaya"] }));
        db.Paket.AddRange(KatalogPaket.Bawaan.Paket.Select(k => Paket.Dari(kecamatan, k, jam.GetUtcNow())));
        db.KategoriAduan.AddRange(KategoriAduan.Bawaan(kecamatan, bawahan[2]));
        Titik(bawahan[3], bawahan[4], bawahan[1]);
        await db.SaveChangesAsync(ct);
        await AngkatAsync(new() { ["kecamatan"] = kecamatan, ["kelurahan"] = bawahan[0], ["dinas"] = bawahan[2] });
        Pejabati(kecamatan, bawahan[0], bawahan[1]);
        RukunTetangga(bawahan[0], bawahan[1]);
        db.BatasWilayah.Add(BatasContoh.Untuk(kecamatan, bawahan[0], bawahan[1], jam.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaksi.CommitAsync(ct);
    }

    static void Lengkapi(UnitKerja kecamatan, UnitKerja contoh, UnitKerja sukamaju)
    {
        kecamatan.Ubah("Kecamatan Contoh", "32.99.01", "Kec.Cth", "Jalan Raya Contoh Nomor 1, Kode Pos 00000", "Contoh", kecamatan.ZonaWaktu);
        contoh.Ubah("Kelurahan Contoh", "32.99.01.1001", "Kel.Cth", "Jalan Kenanga Nomor 12, Kode Pos 00000", "Contoh", contoh.ZonaWaktu);
        sukamaju.Ubah("Kelurahan Sukamaju", "32.99.01.1002", "Kel.Skm", "Jalan Melati Nomor 3, Kode Pos 00000", "Sukamaju", sukamaju.ZonaWaktu);
        kecamatan.AturKop([new("PEMERINTAH KABUPATEN CONTOH", UkuranKop.Biasa), new("KECAMATAN CONTOH", UkuranKop.Besar), Alamat(kecamatan, "kecamatan@contoh.go.id")]);
        foreach (var (u, surel) in new[] { (contoh, "kelurahan@contoh.go.id"), (sukamaju, "sukamaju@contoh.go.id") })
            u.AturKop([new("PEMERINTAH KABUPATEN CONTOH", UkuranKop.Biasa), new("KECAMATAN CONTOH", UkuranKop.Biasa), new(u.Nama.ToUpperInvariant(), UkuranKop.Besar), Alamat(u, surel)]);
    }

    // Cards and family cards are handed out near the citizen's home: for Sukamaju at its own counter, for all others at the kecamatan.
    void Titik(UnitKerja loketKecamatan, UnitKerja loketSukamaju, UnitKerja sukamaju)
    {
        db.AddRange(Katalog.Bawaan.Layanan.Where(l => l.Kategori is "KTP" or "KK").SelectMany(l => new[] { LayananTitik.Antara(loketKecamatan, l.Kode), LayananTitik.Antara(loketSukamaju, l.Kode) }));
        db.Add(WilayahTitik.Antara(loketSukamaju, sukamaju));
        db.Add(TitikAntrean.Buka(loketKecamatan));
        db.AddRange(LoketPanggil.Sediakan(loketKecamatan, "Loket 1", []), LoketPanggil.Sediakan(loketKecamatan, "Loket 2", []));
        db.JadwalLayanan.Add(JadwalLayanan.Buka(loketKecamatan, "KTP-REKAM", new("Rekam KTP-el", 30, 2, 3), Pelaku.Sistem, jam.GetUtcNow()).Nilai!);
    }

    static BarisKopUnit Alamat(UnitKerja u, string surel) => new($"{u.Alamat} · Telepon (021) 000-0000 · {surel}", UkuranKop.Kecil);

    void JamBuka(UnitKerja unit)
    {
        db.JamKerja.AddRange(JamKerja.Lazim(unit));
        db.HariLibur.Add(HariLibur.Tetapkan(unit, new(2026, 12, 25), "Hari Raya Natal"));
        db.HariLibur.Add(HariLibur.Tetapkan(unit, new(2027, 1, 1), "Tahun Baru Masehi"));
    }

    async Task AngkatAsync(Dictionary<string, UnitKerja> unit)
    {
        foreach (var a in Akun)
        {
            var hasil = await akun.CreateAsync(Petugas.Angkat(a.Nama, a.Lengkap, a.Peran, unit[a.Unit]), Sandi);
            if (!hasil.Succeeded) throw new InvalidOperationException(string.Join(" ", hasil.Errors.Select(e => e.Description)));
        }
    }

    void Pejabati(UnitKerja kecamatan, UnitKerja contoh, UnitKerja sukamaju)
    {
        int Akun(string nama) => db.Users.Local.Single(p => p.UserName == nama).Id;
        Pejabat[] semua =
        [
            Pejabat.Angkat(contoh, Jabatan.Lurah, "LURAH CONTOH", "Surya Darmawan, S.IP.", "Penata Tingkat I (III/d)", "198001012005011001", new(2024, 1, 2), Akun("lurah")),
            Pejabat.Angkat(sukamaju, Jabatan.Lurah, "LURAH SUKAMAJU", "Wahyu Hartono, S.Sos.", "Penata (III/c)", "198203152008011002", new(2024, 1, 2)),
            Pejabat.Angkat(kecamatan, Jabatan.Camat, "CAMAT CONTOH", "Dr. Ratna Kusuma, M.Si.", "Pembina (IV/a)", "197507202000032001", new(2023, 6, 1), Akun("camat"))
        ];
        // The stand-in for BSrE knows them by these.
        foreach (var (p, nik) in semua.Zip(["3299010101809002", "3299011503829003", "3299016007759001"])) p.TetapkanBsre(nik, null);
        db.Pejabat.AddRange(semua);
    }

    void RukunTetangga(UnitKerja contoh, UnitKerja sukamaju)
    {
        foreach (var (unit, jabatan, rt, rw, nama, nomor) in new (UnitKerja, JabatanRt, string, string, string, string?)[]
        {
            (contoh, JabatanRt.KetuaRt, "003", "005", "Slamet Hidayat", "6281200000901"), (contoh, JabatanRt.KetuaRt, "004", "012", "Maman Suherman", "6281200000902"),
            (contoh, JabatanRt.KetuaRw, "000", "005", "Endang Kurnia", "6281200000903"), (contoh, JabatanRt.Kader, "003", "005", "Tuti Rahayu", "6281200000904"),
            (contoh, JabatanRt.KetuaRt, "001", "005", "Dadang Permana", null), (sukamaju, JabatanRt.KetuaRt, "003", "005", "Agus Setiadi", "6281200000905"),
            (sukamaju, JabatanRt.KetuaRw, "000", "002", "Wati Susilawati", "6281200000906"),
        })
            if (RtRw.TryParse($"{rt}/{rw}", out var wilayah)) db.PengurusRt.Add(PengurusRt.Angkat(unit, jabatan, wilayah, nama, nomor, jabatan == JabatanRt.KetuaRt, new(2024, 1, 2)));
    }
}
