using System.Globalization;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the assistant says while an application is being filled in.</summary>
public static class KalimatPengajuan
{
    const int JawabanTerpanjang = 200, TambahanTerbanyak = 5;

    public static string MintaData(string layanan) =>
        $"Mengajukan *{layanan}*.\n\nTulis data pemohon dalam satu baris:\n*nama#tanggal lahir#RT/RW*\nContoh: Siti Aminah#12-05-1990#003/005";

    /// <summary>One thing at a time; what was written wrongly first.</summary>
    public static string MintaSisaData(IReadOnlyList<KurangData> kurang) => (kurang.FirstOrDefault(k => k.Salah) ?? kurang[0]).Kalimat;

    /// <summary>What was understood of the opening line.</summary>
    public static string DataDipahami(Isian i)
    {
        string?[] baris =
        [
            i["nama"] is { } nama ? $"Nama: *{nama}*" : null,
            i["tanggal_lahir"] is { } lahir ? $"Tanggal lahir: *{Nilai(TipeField.Date, lahir)}*" : null,
            i["rt"] is { } rt ? $"RT/RW: *{rt}/{i["rw"]}*" : null
        ];
        return string.Join('\n', baris.Where(b => b is not null));
    }

    /// <summary>Papers of an earlier application that are used again.</summary>
    public static string SudahAda(IReadOnlyList<string> nama) =>
        nama.Count == 0 ? "" : $"Dari permohonan sebelumnya kami pakai lagi: *{string.Join(", ", nama)}*.\n\n";

    public static IsiPesan Tanya(FieldLayanan f, string awalan)
    {
        var teks = $"{awalan}*{Sebut(f)}*";
        var lewati = f.Wajib ? "" : "\nBila tidak ada, tulis *lewati*.";
        return f.Type switch
        {
            TipeField.Enum => Sajian.Tanya(teks + lewati, $"PIL:{f.Name}:", f.Opsi),
            TipeField.Bool => Sajian.Tanya(teks + lewati, $"PIL:{f.Name}:", ["Ya", "Tidak"]),
            TipeField.MultiEnum => Sajian.Tulis($"{teks}{lewati}\n{string.Join('\n', f.Opsi.Select((o, n) => $"{n + 1}. {o}"))}\nBoleh lebih dari satu, contoh: 1, 2"),
            _ => Sajian.Tulis($"{teks}\n{PetunjukIsian.Untuk(f)}".TrimEnd() + lewati)
        };
    }

    /// <summary>A label as the chat says it: what stands in brackets behind a person is for the form on paper.</summary>
    public static string Sebut(FieldLayanan f) => f.Type is TipeField.Orang or TipeField.DaftarOrang ? f.Label.Split(" (")[0] : f.Label;

    /// <summary>Asks anew for something that was answered before.</summary>
    public static IsiPesan TanyaUlang(string kunci, FieldLayanan? f) => kunci switch
    {
        "nama" => Sajian.Tulis("Tulis nama lengkap sesuai KTP."),
        "tanggal_lahir" => Sajian.Tulis("Tulis tanggal lahir, contoh 12-05-1990."),
        "rt" => Sajian.Tulis("Tulis RT lalu RW, contoh 003/005."),
        _ => Tanya(f!, "")
    };

    public static IsiPesan Ringkasan(Permohonan p, string awalan) => Sajian.Tombol(
        $"{awalan}*Periksa sekali lagi*\n{p.Judul()}{KalimatPaket.Dibuat(p)}\n\n{string.Join('\n', Jawaban(p).Select(j => $"{j.Label}: {j.Nilai}"))}{DaftarBerkas(p)}\n\nDengan mengirim, Anda menyatakan data dan dokumen ini benar.",
        new Pilihan($"KIRIM:{p.Id}", "Kirim permohonan"), new Pilihan($"UBAH:{p.Id}", "Ubah data"), new Pilihan($"BATAL:{p.Id}", "Batal"));

    static string DaftarBerkas(Permohonan p)
    {
        var ada = p.Syarat().Select(x => x.Syarat).Where(s => p.BerkasSah(s.Dok).Any()).Select(s => (p.BerkasSah(s.Dok).Last().Nama, Jumlah: p.BerkasSah(s.Dok).Count(), Buruk: p.BerkasSah(s.Dok).Last().Mutu is not null)).ToList();
        return ada.Count == 0 ? "" : $"\n\nDokumen:\n{string.Join('\n', ada.Select(a => $"- {a.Nama}{(a.Jumlah > 1 ? $" ({a.Jumlah} berkas)" : "")}{(a.Buruk ? " (fotonya kurang jelas)" : "")}"))}";
    }

    /// <summary>What can be changed before sending, in the order shown: the opening line, then each answer, then each document.</summary>
    public static IReadOnlyList<(string Kunci, string Label, string Nilai)> Jawaban(Permohonan p)
    {
        List<(string, string, string)> semua = [];
        if (p.Isian["nama"] is { } nama) semua.Add(("nama", "Nama", nama));
        if (p.Isian["tanggal_lahir"] is { } lahir) semua.Add(("tanggal_lahir", "Tanggal lahir", Nilai(TipeField.Date, lahir)));
        if (p.Isian["rt"] is { } rt) semua.Add(("rt", "RT/RW", $"{rt}/{p.Isian["rw"]}"));
        if (p.Paket is not null) return [.. semua, .. KalimatPaket.Jawaban(p)];
        foreach (var b in p.Butir)
            foreach (var f in Kelengkapan.FieldChat(b.Layanan.Rincian).Concat(Kelengkapan.FieldPilihan(b)).DistinctBy(f => f.Name).Where(f => f.Name is not ("nama" or "tanggal_lahir" or "rt" or "rw")))
                if (b.SemuaIsian.TryGetValue(f.Name, out var v) && semua.TrueForAll(x => x.Item1 != f.Name)) semua.Add((f.Name, Sebut(f).TrimEnd('?'), Nilai(f.Type, v)));
        return semua;
    }

    public static IsiPesan PilihYangDiubah(Permohonan p) => Sajian.Tulis(
        $"Balas dengan nomor yang ingin diubah:\n{string.Join('\n', YangBisaDiubah(p).Select((x, i) => $"{i + 1}. {x.Label}"))}\n\nTulis *0* bila tidak jadi mengubah.");

    /// <summary>Keys of the numbered list: a field's name, or "dok:" and a requirement. Last what nobody was asked but may be added.</summary>
    public static IReadOnlyList<(string Kunci, string Label)> YangBisaDiubah(Permohonan p) =>
    [
        .. Jawaban(p).Select(j => (j.Kunci, $"{j.Label}: {j.Nilai}")),
        .. Dokumen(p),
        .. p.Butir.SelectMany(Kelengkapan.FieldTambahan).DistinctBy(f => f.Name).Take(TambahanTerbanyak).Select(f => (f.Name, $"{Sebut(f).TrimEnd('?')}: belum diisi"))
    ];

    static IEnumerable<(string, string)> Dokumen(Permohonan p) =>
    [
        .. p.Syarat().Select(x => x.Syarat).Where(s => p.BerkasSah(s.Dok).Any()).Select(s => ($"dok:{s.Dok}", $"Dokumen: {s.Nama}"))
    ];

    /// <summary>How much is left, for someone who comes back.</summary>
    public static string Sisa(int pertanyaan, int dokumen) => (pertanyaan, dokumen) switch
    {
        (0, 0) => "",
        (0, _) => $" Tinggal {dokumen} dokumen.",
        (_, 0) => $" Tinggal {pertanyaan} pertanyaan.",
        _ => $" Tinggal {pertanyaan} pertanyaan dan {dokumen} dokumen."
    };

    public static IsiPesan Dijeda(Permohonan p) => Sajian.Tombol(
        $"Baik, pengajuan *{p.Butir[0].Layanan.Nama}* kami simpan. Tulis *lanjut* kapan saja untuk meneruskan.", new Pilihan($"LANJUTKAN:{p.Id}", "Lanjutkan"), Kalimat.LihatMenu);

    public static IsiPesan Pengingat(Permohonan p, string sisa, int hari) => Sajian.Tombol(
        $"Pengajuan *{p.Butir[0].Layanan.Nama}* Anda belum selesai.{sisa} Yang sudah dikirim tetap tersimpan {hari} hari.",
        new Pilihan($"LANJUTKAN:{p.Id}", "Lanjutkan"), new Pilihan($"BATAL:{p.Id}", "Batalkan"));

    public static IsiPesan PastikanBatal(Permohonan p) => Sajian.Tombol(
        $"Batalkan pengajuan *{p.Judul()}*? Data dan foto yang sudah dikirim tidak akan diproses.",
        new Pilihan($"HAPUS:{p.Id}", "Ya, batalkan"), new Pilihan($"LANJUTKAN:{p.Id}", "Tidak, lanjutkan"));

    public static IsiPesan AdaDraf(Permohonan p) => Sajian.Tombol(
        $"Pengajuan *{p.Judul()}* belum selesai dan masih tersimpan.",
        new Pilihan($"LANJUTKAN:{p.Id}", "Lanjutkan"), Kalimat.LihatMenu, new Pilihan($"BATAL:{p.Id}", "Batalkan"));

    public static IsiPesan GantiLayanan(Permohonan p, Layanan baru) => Sajian.Tombol(
        $"Pengajuan *{p.Judul()}* belum selesai. Lanjutkan itu, atau ganti dengan *{baru.Nama}*? Yang diganti tidak diproses.",
        new Pilihan($"LANJUTKAN:{p.Id}", "Lanjutkan"), new Pilihan($"GANTI:{baru.Kode}", "Ganti"));

    public static IsiPesan Terkirim(Permohonan p, string? paling, string? lacak = null) => p.Paket is not null ? KalimatPaket.Terkirim(p, paling, lacak) : Sajian.Tulis(
        $"Permohonan Anda sudah kami terima.\nNomor: *{p.Nomor}*\nLayanan: {string.Join(", ", p.Butir.Select(b => b.Layanan.Nama))}{(p.Perwakilan is null ? "" : $"\nAtas nama: {p.NamaPemohon}")}{(paling is null ? "" : $"\nSelesai paling lambat *{paling}*.")}\n\nKabar berikutnya kami kirim di percakapan ini. Tulis *status* kapan saja untuk melihat perkembangannya.\nKode lacak: *{Pelayanan.KodeLacak.Tulis(p.PastikanKodeLacak())}*{(lacak is null ? "" : $", untuk {lacak}")}");

    /// <summary>A stored answer as people read it; card numbers stay masked.</summary>
    public static string Nilai(TipeField tipe, string nilai) => tipe switch
    {
        TipeField.Date when DateOnly.TryParseExact(nilai, "yyyy-MM-dd", out var t) => TanggalIndonesia.Panjang(t),
        TipeField.DateTime or TipeField.Slot when DateTime.TryParseExact(nilai, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var w) =>
            $"{TanggalIndonesia.Panjang(DateOnly.FromDateTime(w))} pukul {w.ToString("HH'.'mm", CultureInfo.InvariantCulture)}",
        TipeField.Nik when Nik.TryParse(nilai, out var nik) => nik.Samaran,
        TipeField.NoKk when NoKk.TryParse(nilai, out var kk) => kk.Samaran,
        TipeField.Uang when long.TryParse(nilai, out var rp) => $"Rp{rp.ToString("#,0", CultureInfo.GetCultureInfo("id-ID"))}",
        TipeField.Orang or TipeField.DaftarOrang => Muat(PermohonanQuery.Samarkan(nilai)),
        _ => Muat(nilai)
    };

    static string Muat(string nilai) => nilai.Length > JawabanTerpanjang ? nilai[..JawabanTerpanjang].TrimEnd() + "…" : nilai;
}
