using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>The one judge of a service: each refusal, and that what it lets pass can be lived through.</summary>
public sealed class PeriksaLayananTests
{
    static readonly DateOnly HariIni = new(2026, 11, 21);

    static LayananKatalog Ambil(string kode) => Katalog.Bawaan.Layanan.Single(l => l.Kode == kode);

    static LayananKatalog Sktm => Ambil("SKTM");

    static LayananKatalog Dengan(Func<RincianLayanan, RincianLayanan> ubah) => Sktm with { Rincian = ubah(Sktm.Rincian) };

    static LayananKatalog Isian(FieldLayanan f) => Dengan(r => r with { Field = [.. r.Field, f] });

    static LayananKatalog Dokumen(SyaratLayanan s) => Dengan(r => r with { Syarat = [.. r.Syarat, s] });

    static FieldLayanan Field(string nama, TipeField tipe = TipeField.Text) => new() { Name = nama, Label = "Isian uji", Type = tipe, Wajib = true };

    static readonly SyaratLayanan Dok = new() { Dok = "BUKTI_UJI", Nama = "Bukti uji", Wajib = true };

    public static TheoryData<string, string, LayananKatalog> Salah => new()
    {
        { "kode", "huruf besar", Sktm with { Kode = "sktm baru" } }, { "kode", "dipakai menu", Sktm with { Kode = "STATUS" } },
        { "nama", "Isi nama", Sktm with { Nama = " " } }, { "nama", "satu baris", Sktm with { Nama = "Surat\nTidak Mampu" } }, { "nomor", "1 sampai 999", Sktm with { NomorMenu = 0 } }, { "nomor", "sudah dipakai", Sktm with { NomorMenu = 1 } },
        { "judul", "1-24", Sktm with { JudulWa = new('x', 25) } }, { "judul", "1-24", Sktm with { JudulWa = "" } }, { "deskripsi", "72", Sktm with { DeskripsiWa = new('x', 73) } },
        { "kategori", "tidak ada di menu", Sktm with { Kategori = "LAIN" } },
        { "alias", "sudah menunjuk", Dengan(r => r with { Alias = ["KTP hilang"] }) }, { "alias", "berarti lain", Dengan(r => r with { Alias = ["menu"] }) }, { "alias", "2 sampai 60", Dengan(r => r with { Alias = ["!"] }) },
        { "alias", "dua kali", Dengan(r => r with { Alias = ["warga susah", "Warga  susah"] }) }, { "alias", "hanya angka", Dengan(r => r with { Alias = ["77"] }) },
        { "sla", "1 sampai 365", Dengan(r => r with { Sla = new(-1, SatuanSla.HariKerja) }) }, { "sla", "1 sampai 365", Dengan(r => r with { Sla = new(0, SatuanSla.JamKerja) }) },
        { "biaya", "dasar hukum", Dengan(r => r with { Biaya = new(5000, "") }) }, { "biaya", "UU 24/2013", Ambil("KIA") with { Rincian = Ambil("KIA").Rincian with { Biaya = new(5000, "Perda 1/2020 tentang retribusi") } } },
        { "penanda", "hanya untuk surat", Dengan(r => r with { Penandatangan = null }) }, { "penanda", "lurah atau camat", Dengan(r => r with { Penandatangan = new("PRESIDEN", [], []) }) },
        { "klasifikasi", "angka bertitik", Dengan(r => r with { Klasifikasi = r.Klasifikasi with { Kode = "abc" } }) }, { "masa", "3 bulan", Dengan(r => r with { MasaBerlaku = "selamanya" }) }, { "masa", "3 bulan", Dengan(r => r with { MasaBerlaku = "sesuai tanggal kembali" }) },
        { "kelompok", "tidak ada", Dengan(r => r with { FieldKelompok = [.. r.FieldKelompok, "hantu"] }) }, { "baris", "nama", Dengan(r => r with { FieldKelompok = ["pengantar"], IsiSurat = r.IsiSurat! with { DataOrang = [] } }) },
        { "syarat:6", "nama dokumen", Dokumen(Dok with { Nama = "" }) }, { "syarat:6", "Kode dokumen", Dokumen(Dok with { Dok = "bukti uji" }) }, { "syarat:6", "sudah diminta", Dokumen(Dok with { Dok = "KTP" }) },
        { "syarat:6", "wajib bila", Dokumen(Dok with { Kondisi = "bila menikah" }) }, { "syarat:6", "diawali", Dokumen(Dok with { Wajib = false, Kondisi = "kalau menikah", Tanya = "Apakah sudah menikah?" }) },
        { "syarat:6", "belum punya rumus", Dokumen(Dok with { Wajib = false, Kondisi = "bila sudah menikah" }) }, { "syarat:6", "tidak ada", Dokumen(Dok with { Wajib = false, Kondisi = "bila sudah menikah", Bila = new("kawin = \"Ya\"") }) },
        { "syarat:6", "tidak ada pada jenis", Dokumen(Dok with { Wajib = false, Kondisi = "bila untuk sekolah", Bila = new("jenis = \"Sekolah\"") }) }, { "syarat:6", "tanda tanya", Dokumen(Dok with { Wajib = false, Kondisi = "bila sudah menikah", Tanya = "Sudah menikah" }) },
        { "syarat:6", "tidak ada di layanan ini", Dokumen(Dok with { Membuktikan = ["nama", "hantu"] }) }, { "syarat:6", "dua kali", Dokumen(Dok with { Membuktikan = ["nama", "nama"] }) },
        { "syarat:6", "dirinya sendiri", Dokumen(Dok with { BolehDiganti = ["BUKTI_UJI"] }) }, { "syarat", "terlalu panjang", Dengan(r => r with { Syarat = [.. Enumerable.Range(1, 20).Select(n => Dok with { Dok = $"DOK_{n}", Catatan = new('x', 199) })] }) },
        { "field:6", "tidak dapat dipakai", Isian(Field("Nama Usaha")) }, { "field:6", "tidak dapat dipakai", Isian(Field("unit")) }, { "field:6", "sudah dipakai", Isian(Field("nik")) }, { "field:6", "pertanyaannya", Isian(Field("uji") with { Label = "" }) },
        { "field:6", "2 sampai 30 pilihan", Isian(Field("uji", TipeField.Enum)) }, { "field:6", "titik koma", Isian(Field("uji", TipeField.MultiEnum) with { Opsi = ["a; b", "c"] }) }, { "field:6", "hanya angka", Isian(Field("uji", TipeField.Enum) with { Opsi = ["1", "2"] }) },
        { "field:6", "dua kali", Isian(Field("uji", TipeField.Enum) with { Opsi = ["Ya", "ya"] }) }, { "field:6", "daftar pilihan", Isian(Field("uji") with { Opsi = ["a", "b"] }) },
        { "field:6", "tidak dikenal", Isian(Field("uji") with { Validasi = "asal saja" }) }, { "field:6", "tidak dikenal", Isian(Field("uji", TipeField.Int) with { Validasi = "0-99999999999999999999999999999999" }) }, { "field:6", "terbesar", Isian(Field("uji", TipeField.Int) with { Validasi = "9-1" }) },
        { "field:6", "tidak cocok", Isian(Field("uji", TipeField.Int) with { Validasi = "5-20 karakter" }) }, { "field:6", "yang tidak ada", Isian(Field("uji", TipeField.Date) with { Validasi = ">= berangkat" }) },
        { "field:6", "Jawaban awal", Isian(Field("uji", TipeField.Int) with { Bawaan = "banyak" }) }, { "field:6", "Kondisi isian", Isian(Field("uji") with { Bila = new("entah = \"apa\"") }) }, { "field:0", "sesudahnya", Dengan(r => r with { Field = [Field("awal") with { Bila = new("tanggungan > 1") }, .. r.Field] }) },
        { "surat:inti", "bukan isian", Dengan(r => r with { IsiSurat = r.IsiSurat! with { Inti = "Warga {gaji}." } }) }, { "surat:pembuka", "Kurung", Dengan(r => r with { IsiSurat = r.IsiSurat! with { Pembuka = "Warga {unit." } }) }, { "surat:penutup", "belum diisi", Dengan(r => r with { IsiSurat = r.IsiSurat! with { Penutup = " " } }) },
        { "surat:khusus", "isian itu tidak ada", Dengan(r => r with { Field = [.. r.Field.Where(f => f.Name != "jenis")] }) }, { "surat:orang", "isian itu tidak ada", Dengan(r => r with { FieldKelompok = ["pengantar"], MinimalWa = [] }) },
    };

    [Theory]
    [MemberData(nameof(Salah), DisableDiscoveryEnumeration = true)]
    public void Each_mistake_is_named_at_its_place(string tempat, string kalimat, LayananKatalog l)
    {
        var semua = PeriksaLayanan.Temukan(Katalog.Bawaan with { Layanan = [.. Katalog.Bawaan.Layanan.Where(x => x.Kode != "SKTM")] }, l);
        Assert.Contains(semua, t => t.Tempat == tempat && t.Kalimat.Contains(kalimat, StringComparison.Ordinal) && !t.Peringatan);
        Assert.All(semua, t => Assert.EndsWith(".", t.Kalimat, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_catalogue_begins_with_is_in_order() =>
        Assert.Empty(Katalog.Bawaan.Layanan.SelectMany(l => PeriksaLayanan.Temukan(Katalog.Bawaan, l.Rapi())));

    [Fact]
    public void A_word_that_leads_elsewhere_is_doubted_not_refused()
    {
        var l = Sktm with { Rincian = Sktm.Rincian with { Alias = ["beda nama ijazah"] } };
        Assert.All(KataKunciRancu.Temukan(Katalog.Bawaan, l), t => Assert.True(t.Peringatan));
    }

    /// <summary>The editor asks again with every change; an answer to the words before would be an old one.</summary>
    [Fact]
    public void The_words_of_now_are_judged_not_those_of_before()
    {
        var kata = "wewangianku";
        var k = Katalog.Bawaan with { Layanan = [.. Katalog.Bawaan.Layanan.Select(x => x.Kode == "SKDU" ? x with { Rincian = x.Rincian with { Alias = [kata] } } : x)] };
        var l = Sktm with { Rincian = Sktm.Rincian with { Alias = [kata] } };
        var tanpa = KataKunciRancu.Temukan(Katalog.Bawaan, l).ToList();
        var dengan = KataKunciRancu.Temukan(k, Sktm with { Rincian = Sktm.Rincian with { Alias = [kata], Biaya = l.Rincian.Biaya } }).ToList();
        var lain = new KatalogUnit([.. k.Layanan.Select(Layanan.Percobaan)]);
        Assert.Empty(tanpa);
        Assert.Equal("SKDU", Pemahaman.Tafsir(kata, lain, Langkah.Awal).Kode);
        Assert.Null(Pemahaman.Tafsir(kata, new KatalogUnit([.. Katalog.Bawaan.Layanan.Select(Layanan.Percobaan)]), Langkah.Awal).Kode);
        Assert.All(dengan, t => Assert.True(t.Peringatan));
    }

    [Fact]
    public void A_version_stored_before_there_were_conditions_still_reads()
    {
        const string Lama = """{"Penerbit":"Kelurahan/desa","Klasifikasi":{"Kode":"400","Uraian":"x","Retensi":"y"},"Sla":{"Nilai":1,"Satuan":"hari_kerja"},"Biaya":{"Rupiah":0,"Catatan":"Gratis."},"Syarat":[{"Dok":"KEHILANGAN","Nama":"Surat kehilangan","Wajib":false,"Kondisi":"bila hilang","Bila":{"Field":"kondisi","Nilai":["Hilang"]}}]}""";
        Assert.Equal("kondisi dalam (\"Hilang\")", RincianLayanan.DariJson(Lama).Syarat[0].Bila!.Teks);
        Assert.True(System.Text.Json.JsonSerializer.Deserialize<BarisMenu>("""{"id":"PAKET","judul":"Paket","deskripsi":""}""", RincianLayanan.Json)!.Aktif);
    }

    /// <summary>Services put together at random: whatever the judge lets pass, the start accepts too, and the intake can be walked to its number.</summary>
    [Fact]
    public void Whatever_is_accepted_can_be_lived_through()
    {
        var acak = new Random(1945);
        var lain = Katalog.Bawaan with { Layanan = [.. Katalog.Bawaan.Layanan.Where(x => x.Kode != "SKTM")] };
        var diterima = 0;
        for (var i = 0; i < 1500; i++)
        {
            var l = Acak(acak).Rapi();
            if (PeriksaLayanan.Temukan(lain, l).Any(t => !t.Peringatan)) continue;
            diterima++;
            Assert.Empty(PeriksaKatalog.Semua(Katalog.Bawaan.Dengan([.. lain.Layanan, l], SusunanMenu.Bawaan)));
            Assert.Equal(l.Rincian.KeJson(), RincianLayanan.DariJson(l.Rincian.KeJson()).KeJson());
            var giliran = CobaPercakapan.Mainkan(l, "besok", new Dictionary<string, string>(), HariIni);
            Assert.All(giliran, g => BatasWaTests.Periksa(g.Kantor!));
            // A question whose limits no example meets ends the play; nothing may end it otherwise.
            Assert.True(giliran[^1].Kantor!.Teks.Contains("PMH-0000-000000", StringComparison.Ordinal) || giliran[^1].Field is not null);
        }
        Assert.InRange(diterima, 100, 1400);
    }

    [Fact]
    public void Every_service_of_the_catalogue_can_be_tried_to_its_number() =>
        Assert.All(Katalog.Bawaan.Layanan, l => Assert.Contains("PMH-0000-000000", CobaPercakapan.Mainkan(l, null, new Dictionary<string, string>(), HariIni)[^1].Kantor!.Teks, StringComparison.Ordinal));

    [Fact]
    public void Another_answer_leads_to_other_documents()
    {
        string Jalan(string jawab) => string.Join('\n', CobaPercakapan.Mainkan(Ambil("KK-HILANG"), null, new Dictionary<string, string> { ["kondisi"] = jawab }, HariIni).Select(g => $"{g.Kantor!.Teks}\n{g.Warga}").Skip(1));
        Assert.Contains("[foto] Surat kehilangan", Jalan("Hilang"), StringComparison.Ordinal);
        Assert.DoesNotContain("[foto] Surat kehilangan", Jalan("Rusak"), StringComparison.Ordinal);
    }

    static LayananKatalog Acak(Random acak)
    {
        // Mostly sound, so that many pass; each part now and then absurd.
        T Satu<T>(IReadOnlyList<T> wajar, params T[] aneh) => aneh.Length > 0 && acak.Next(40) == 0 ? aneh[acak.Next(aneh.Length)] : wajar[acak.Next(wajar.Count)];
        var tipe = Enum.GetValues<TipeField>();
        FieldLayanan Isian(int n)
        {
            var t = Satu(tipe);
            IReadOnlyList<string?> batas = t switch
            {
                TipeField.Int or TipeField.Decimal or TipeField.Uang => [null, "0-20", "5-9"],
                TipeField.Text or TipeField.TeksPanjang => [null, "5-200 karakter", "2-60 huruf"],
                TipeField.Date or TipeField.DateTime or TipeField.Slot => [null, "<= hari ini", ">= besok", "0-90 hari lalu", "usia < 17"],
                TipeField.DaftarOrang => [null, "min 2"],
                TipeField.Year => [null, "1900-tahun ini"],
                _ => [null]
            };
            return new()
            {
                Name = Satu([$"uji{n}"], "nik", "uji0", "Uji"), Label = Satu(["Isian uji", "Apa ini?", new('L', 120)], " "), Type = t, Wajib = acak.Next(2) == 0, Tawarkan = acak.Next(3) == 0,
                Opsi = t is TipeField.Enum or TipeField.MultiEnum ? [.. Enumerable.Range(0, Satu([2, 3, 10, 14], 0, 1)).Select(o => Satu([$"Pilihan {o}", $"Pilihan panjang sekali nomor {o} yang tidak muat di tombol", $"Jawaban {o} (keterangan {o})"], $"{o}"))] : [],
                Validasi = Satu(batas, "9-1", "0-2000 karakter", "> uji1", "asal"), Bila = Satu([null, null, "uji0 terisi", "jenis = \"Lainnya\""], "jumlah(uji1) > 1", "uji2", "rusak =") is { } b && n > 0 ? new(b) : null
            };
        }
        SyaratLayanan Dokumen(int n)
        {
            var (wajib, tanya) = (acak.Next(2) == 0, acak.Next(2) == 0);
            return new()
            {
                Dok = Satu([$"DOK_{n}"], "KTP", "dok"), Nama = Satu(["Dokumen uji", "KTP-el pemohon", new('N', 100)], ""), Wajib = wajib, Catatan = Satu([null, "Foto asli.", new('c', 200)], new string('c', 201)),
                Kondisi = wajib ? null : Satu([null, "bila perlu saja"], "kalau perlu"), Bila = wajib || tanya ? null : new(Satu(["jenis terisi", "jenis = \"Lainnya\""], "entah", "jenis = \"Apa\"")), Tanya = wajib || !tanya ? null : Satu(["Apakah pernah menikah?"], "Menikah")
            };
        }
        return Sktm with
        {
            Nama = Satu(["Surat uji", "Surat Keterangan Tidak Mampu", "*Surat* _uji_"], ""), JudulWa = Satu(["SKTM uji", new('j', 24)], "", new('j', 25)), DeskripsiWa = Satu(["", "Untuk uji", new('d', 72)], new string('d', 73)), Kategori = Satu(["SURAT", "USAHA", ""], "LAIN"),
            Rincian = Sktm.Rincian with
            {
                FieldKelompok = Satu<IReadOnlyList<string>>([["pemohon", "pengantar"], ["pemohon", "pengantar", "keperluan"]], ["pemohon", "pemohon"]), Field = [.. Sktm.Rincian.Field, .. Enumerable.Range(0, acak.Next(7)).Select(Isian)],
                Syarat = [.. Sktm.Rincian.Syarat.Take(acak.Next(4)), .. Enumerable.Range(0, acak.Next(9)).Select(Dokumen)],
                Sla = Satu([new Sla(0, SatuanSla.HariKerja), new(3, SatuanSla.JamKerja), new(48, SatuanSla.Jam)], new Sla(-1, SatuanSla.Jam)), Biaya = Satu([new Biaya(0, "Gratis."), new(0, ""), new(10_000, "Perda 1 Tahun 2020")], new Biaya(10_000, "")), Alias = Satu<IReadOnlyList<string>>([[], ["surat uji coba"], ["sktm", "miskin"]], ["menu"])
            }
        };
    }
}
