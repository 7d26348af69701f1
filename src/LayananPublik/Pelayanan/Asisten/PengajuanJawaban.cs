using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

// The answers: the opening line, one field, a correction.
public sealed partial class Pengajuan
{
    async Task DataAsync(Obrolan o, Permohonan p, string teks, CancellationToken ct)
    {
        var baris = AlurPengajuan.Baris(p.Isian).Lengkapi(teks, o.HariIni);
        var baru = baris.Nama is not null || baris.TanggalLahir is not null || baris.RtRw is not null;
        Simpan(p, baris);
        if (baris.Sisa is { } sisa) await PermohonanBaru.TempatkanAsync(p, o.Unit, sisa, o.Db, ct);
        pendaftaran.Kabarkan(p, o.Db);
        foreach (var k in baris.Kurang) IngatSaran(o, k.Kalimat);
        var dipahami = KalimatPengajuan.DataDipahami(p.Isian) + "\n\n";
        if (baris.Lengkap) Tanya(o, p, await EchoAsync(o, p, ct) + KalimatPengajuan.SudahAda(await BerkasLama.PakaiAsync(o, p, ct)), ubah: true);
        else if (baru || baris.Kurang.Any(k => k.Salah)) o.Jawab(Sajian.Tulis((dipahami.Length > 2 ? dipahami : "") + KalimatPengajuan.MintaSisaData(baris.Kurang)));
        else Tanya(o, p, "Maaf, belum terbaca.\n\n");
    }

    /// <summary>A line that came before the application; what is missing in it is asked alone.</summary>
    static async Task PakaiBarisAsync(Obrolan o, Permohonan p, BarisData baris, CancellationToken ct)
    {
        Simpan(p, baris);
        if (baris.Sisa is { } sisa) await PermohonanBaru.TempatkanAsync(p, o.Unit, sisa, o.Db, ct);
        var dipahami = $"Mengajukan *{p.Butir[0].Layanan.Nama}*.\n\n{await EchoAsync(o, p, ct)}";
        if (baris.Lengkap) Tanya(o, p, dipahami, ubah: true);
        else
        {
            o.Ke(new(Langkah.Data));
            o.Jawab(Sajian.Tulis(dipahami + KalimatPengajuan.MintaSisaData(baris.Kurang)));
        }
    }

    // "Maksudnya 30 Juni 1990?" may be answered by a plain yes.
    static void IngatSaran(Obrolan o, string galat)
    {
        if (Dugaan().Match(galat) is { Success: true } m) o.Ingat(Saran, m.Groups[1].Value);
    }

    [GeneratedRegex(@"Maksudnya (.+)\?$")]
    private static partial Regex Dugaan();

    static void Simpan(Permohonan p, BarisData baris)
    {
        if (baris.Nama is { } nama) p.IsiField("nama", Kapital(nama.Nilai));
        if (baris.TanggalLahir is { } lahir) p.IsiField("tanggal_lahir", lahir.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (baris.RtRw is not { } rt) return;
        p.IsiField("rt", rt.Rt);
        p.IsiField("rw", rt.Rw);
    }

    /// <summary>An answer, typed or tapped; also on an older bubble.</summary>
    public async Task JawabAsync(Obrolan o, Permohonan p, string nama, string teks, CancellationToken ct)
    {
        if (p.Paket is null) JawabField(o, p, nama, teks);
        else await JawabPaketAsync(o, p, nama, teks, ct);
    }

    void JawabField(Obrolan o, Permohonan p, string nama, string teks)
    {
        if (AlurPengajuan.Cari(p, nama) is not { } tujuan)
        {
            Tanya(o, p);
            return;
        }
        var (b, f) = tujuan;
        // A wish for a time is free text here; the officer sets the slot.
        var baca = f.Type == TipeField.Slot ? f with { Type = TipeField.Text, Validasi = null } : f;
        if (!IsianField.TryNormal(baca, teks, o.HariIni, out var nilai, out var galat) || !IsianField.Selaras(baca, nilai, b.SemuaIsian, o.HariIni, out galat))
        {
            IngatSaran(o, galat);
            o.Ke(o.Langkah.Nama == Langkah.Ubah ? o.Langkah : new(Langkah.Field, nama));
            o.Jawab(KalimatPengajuan.Tanya(f, PetunjukIsian.Galat(f, galat) + "\n\n"));
            return;
        }
        p.Isi(b, nama, nilai);
        if (!f.Wajib && nilai.Length == 0) o.Ingat(Lewat, string.Join(' ', Dilewati(o).Append(nama).Distinct()));
        pendaftaran.Kabarkan(p, o.Db);
        Tanya(o, p);
    }

    /// <summary>A shared location answers where something happened.</summary>
    public bool Lokasi(Obrolan o, Permohonan p)
    {
        if (RincianPesan.DariJson(o.Pesan.Rincian)?.Tempat is not { } tempat
            || p.Butir.SelectMany(b => b.Layanan.Rincian.Field.Select(f => (Butir: b, Field: f))).FirstOrDefault(x => x.Field.Type == TipeField.Koordinat) is not ({ } butir, { } titik)) return false;
        var koordinat = string.Create(CultureInfo.InvariantCulture, $"{tempat.Lintang:0.######},{tempat.Bujur:0.######}");
        p.Isi(butir, titik.Name, koordinat);
        if (o.Langkah.Tentang == "lokasi_teks") p.Isi(butir, "lokasi_teks", tempat.Nama ?? tempat.Alamat ?? $"Titik {koordinat}");
        pendaftaran.Kabarkan(p, o.Db);
        Tanya(o, p, "Lokasi diterima.\n\n");
        return true;
    }

    // Names typed without any capital get them; the officer compares with the card anyway.
    static string Kapital(string nama) => nama.Any(char.IsUpper) ? nama : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(nama);

    /// <summary>First the number of what is wrong, then its new answer.</summary>
    void Ubah(Obrolan o, Permohonan p, string tentang, string teks)
    {
        if (tentang.Length > 0)
        {
            JawabanBaru(o, p, tentang, teks);
            return;
        }
        var pilihan = KalimatPengajuan.YangBisaDiubah(p);
        if (Pemahaman.PilihanNomor(teks) is not { } nomor || nomor > pilihan.Count) o.Jawab(KalimatPengajuan.PilihYangDiubah(p));
        else if (nomor == 0) Tanya(o, p);
        else if (pilihan[nomor - 1].Kunci is var kunci && kunci.StartsWith("dok:", StringComparison.Ordinal))
        {
            p.KosongkanBerkas(kunci[4..]);
            Tanya(o, p, "Baik, kirim lagi dokumennya.\n\n");
        }
        else TanyaUlang(o, p, kunci);
    }

    void JawabanBaru(Obrolan o, Permohonan p, string kunci, string teks)
    {
        if (kunci is not ("nama" or "tanggal_lahir" or "rt"))
        {
            JawabField(o, p, kunci, teks);
            return;
        }
        var tanpa = kunci == "rt" ? p.Isian.Dengan("rt", null).Dengan("rw", null) : p.Isian.Dengan(kunci, null);
        var baris = AlurPengajuan.Baris(tanpa).Lengkapi(teks, o.HariIni);
        if (!baris.Lengkap)
        {
            o.Jawab(Sajian.Tulis(KalimatPengajuan.MintaSisaData(baris.Kurang)));
            return;
        }
        Simpan(p, baris);
        Tanya(o, p);
    }

    /// <summary>Back to the question before this one; its old answer stands until a new one comes.</summary>
    static void Kembali(Obrolan o, Permohonan p, Langkah langkah)
    {
        if (AlurPengajuan.Sebelum(p, langkah) is not { } kunci) Tanya(o, p, "Ini pertanyaan pertama.\n\n");
        else TanyaUlang(o, p, kunci);
    }

    static void TanyaUlang(Obrolan o, Permohonan p, string kunci)
    {
        o.Ke(new(Langkah.Ubah, kunci));
        o.Jawab(p.Paket is not null && AlurPaket.Cari(p, kunci) is { } tanya ? KalimatPaket.Tanya(p, tanya, "") : KalimatPengajuan.TanyaUlang(kunci, AlurPengajuan.Cari(p, kunci)?.Field));
    }

    static void Jeda(Obrolan o, Permohonan p)
    {
        o.Ke(new(Langkah.Jeda));
        o.Jawab(KalimatPengajuan.Dijeda(p));
    }
}
