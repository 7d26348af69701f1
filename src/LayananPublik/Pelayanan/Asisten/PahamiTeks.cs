namespace LayananPublik.Pelayanan;

/// <summary>Weighs one text: what it is about, what is wanted of it, and how sure that is.</summary>
sealed class PahamiTeks(KatalogUnit katalog, Langkah konteks)
{
    const string AwalanJawaban = "TJ:";
    const double TerlaluYakin = 0.45, Kepercayaan = 1.2, HampirSama = 0.6;
    static readonly HashSet<string> Benda = ["ktp", "kk", "kia", "akta", "sktm", "skck", "waris", "domisili", "usaha", "nikah", "pbb", "sppt", "haji", "surat"];
    static readonly HashSet<string> Peristiwa = ["hilang", "rusak", "ubah", "pindah", "mati", "lahir"];

    // Whoever says one of these asks, doubts or tells; nothing is begun for him.
    static readonly HashSet<string> BolehMulai = ["saya", "mau", "tolong", "minta", "ajukan", "daftarkan", "surat", "untuk", "oke", "baik", "sekarang", "keterangan", "pengantar", "layanan", "permohonan", "langsung", "halo", "salam", "selamat", "pagi", "siang", "sore", "malam", "permisi", "buat", "urus", "saja", "kartu"];

    static readonly HashSet<string> TandaJalan = ["sudah", "belum", "sudahjadi", "belumjadi", "belumkabar", "kapan", "sampai", "kabar", "lama", "status", "selesai", "cek", "proses", "kemarin", "ambil", "nasib", "acc", "ditolak", "disetujui"];

    readonly IndeksPemahaman indeks = katalog.Indeks;

    public Uraian Urai(string? teks)
    {
        var semua = indeks.Pembaca.Baca(teks);
        IReadOnlyList<KataDibaca> isi = [.. semua.Where(k => k.Baku.Length > 0)];
        if (isi.Count == 0) return new(new(Niat.TidakJelas), semua, [], new Dictionary<Niat, string>());
        var dimaksud = TanpaSangkalan(isi);
        var calon = indeks.Cari(dimaksud);
        var layanan = calon.Where(c => !c.Kode.StartsWith(AwalanJawaban, StringComparison.Ordinal)).ToList();
        var tanda = CariTanda(isi, layanan.FirstOrDefault());
        var maksud = Menimbang(Putuskan(teks ?? "", isi, layanan, calon.FirstOrDefault(c => c.Kode.StartsWith(AwalanJawaban, StringComparison.Ordinal)), tanda), isi, tanda);
        return new(maksud with { Calon = maksud.Calon.Count > 0 ? maksud.Calon : [.. layanan.Where(c => c.Yakin > 0.15).Take(3).Select(c => c.Kode)] }, semua, calon, tanda);
    }

    /// <summary>Where the phrases leave it open, the nearest known sentence decides; what is surely known stays.</summary>
    Maksud Menimbang(Maksud maksud, IReadOnlyList<KataDibaca> isi, Dictionary<Niat, string> tanda)
    {
        if (isi.Count < 2 || maksud.Mulai || maksud.Darurat || maksud.Yakin >= TerlaluYakin) return maksud;
        if (indeks.Teladan.Terdekat([.. isi.Select(k => k.Baku)]) is not var (niat, kode, mirip, calon) || niat == Niat.TidakJelas || mirip <= maksud.Yakin * Kepercayaan) return maksud;
        if (kode is not null && katalog.Cari(kode) is null) return maksud;
        // A sentence nearly the same is acted on; one that is merely near is asked about.
        var yakin = mirip >= HampirSama ? 0.7 : Math.Clamp(mirip, Maksud.Ragu, Maksud.Pasti - 0.05);
        if (niat is Niat.Syarat or Niat.Ajukan) niat = tanda.ContainsKey(Niat.Ajukan) && !Kuat(tanda, Niat.Syarat) ? Niat.Ajukan : Niat.Syarat;
        return new(niat, kode, yakin) { Calon = calon };
    }

    Maksud Putuskan(string teks, IReadOnlyList<KataDibaca> isi, List<Cocok> layanan, Cocok? jawaban, Dictionary<Niat, string> tanda)
    {
        var atas = layanan.FirstOrDefault();
        var aduan = atas is not null && Aduan(atas.Kode);
        if (indeks.Darurat.Any(d => Memuat(isi, d, 3)) && (atas is null || aduan || !atas.Utuh || atas.Nilai < 1)) return Adukan(0.95) with { Darurat = true };
        if (indeks.Perintah.TryGetValue(string.Join(' ', isi.Select(k => k.Baku)), out var perintah)) return Perintah(perintah);
        if (jawaban is not null && jawaban.Yakin >= 0.5 && jawaban.Nilai > (atas?.Nilai ?? 0) && Jawaban(jawaban, atas) is { } dijawab && !(dijawab.Kode == atas?.Kode && tanda.ContainsKey(Niat.Ajukan) && atas is not null)) return dijawab;
        if (tanda.ContainsKey(Niat.Batal) && isi.Count <= 6 && isi.Any(k => k.Baku is "batal" or "tidakjadi") && !isi.Any(k => k.Penanya)) return new(Niat.Batal, Yakin: 0.9);
        if (tanda.ContainsKey(Niat.Terima) && !tanda.ContainsKey(Niat.Ajukan) && !teks.Contains('?', StringComparison.Ordinal) && !isi.Any(k => k.Penanya || k.Baku is "belum" or "belumjadi" or "syarat")) return new(Niat.Terima, Yakin: 0.85);
        if (tanda.ContainsKey(Niat.Status) && !(aduan && Bukti(atas!)) && !Kuat(tanda, Niat.Biaya) && !(atas is { Yakin: >= Maksud.Pasti } && Hendak(isi))) return new(Niat.Status, Yakin: Kuat(tanda, Niat.Status) ? 0.9 : 0.65);
        if (aduan && atas!.Yakin >= Maksud.Ragu && (Bukti(atas) || !tanda.ContainsKey(Niat.Syarat))) return Adukan(atas.Yakin);
        if (Sapaan(isi) && !tanda.ContainsKey(Niat.Petugas)) return new(Niat.Menu, Yakin: 0.9);
        if (tanda.ContainsKey(Niat.Petugas) && (atas is null || atas.Yakin < 0.9 || Kuat(tanda, Niat.Petugas))) return new(Niat.Petugas, Yakin: 0.85);
        if (tanda.ContainsKey(Niat.Batal) && isi.Count <= 8) return new(Niat.Batal, Yakin: isi.Count <= 5 ? 0.9 : 0.6);
        if (tanda.ContainsKey(Niat.Jam) && (Kuat(tanda, Niat.Jam) || atas is null || atas.Yakin < 0.5)) return new(Niat.Jam, Yakin: 0.85);
        if (tanda.TryGetValue(Niat.Biaya, out var biaya) && (atas is null || atas.Yakin < 0.9 || MenanyaBiaya(teks, isi, biaya))) return TentangBiaya(atas, Kuat(tanda, Niat.Biaya));
        if (tanda.TryGetValue(Niat.Menu, out var umum) && umum.Contains(' ', StringComparison.Ordinal) && umum != "mau tanya" && (atas is null || atas.Yakin < Maksud.Pasti)) return new(Niat.Menu, Yakin: 0.8);
        if (atas is not null && atas.Yakin >= Maksud.Ragu) return TentangLayanan(teks, isi, layanan, tanda);
        if (konteks.Nama == Langkah.Kartu && tanda.ContainsKey(Niat.Syarat) && isi.Count <= 6) return new(Niat.Syarat, konteks.Tentang, 0.8);
        if (tanda.ContainsKey(Niat.Terima)) return new(Niat.Terima, Yakin: 0.85);
        if (isi.All(k => indeks.Perintah.TryGetValue(k.Baku, out var n) && n == Niat.Terima)) return new(Niat.Terima, Yakin: 0.9);
        return Sapaan(isi) ? new(Niat.Menu, Yakin: 0.9) : tanda.ContainsKey(Niat.Menu) ? new(Niat.Menu, Yakin: 0.65) : new(Niat.TidakJelas, Yakin: 0);
    }

    // "Ngurus surat pindahnya gimana" wants one; nothing in it has begun yet.
    static bool Hendak(IReadOnlyList<KataDibaca> isi) => isi.Any(k => k.Baku is "urus" or "buat" or "cara" or "ajukan" or "daftar") && !isi.Any(k => TandaJalan.Contains(k.Baku));

    Maksud Perintah(Niat niat) => niat switch
    {
        Niat.Ajukan => konteks.Nama == Langkah.Kartu ? new(Niat.Ajukan, konteks.Tentang, 1, Mulai: true) : new(Niat.Ajukan, null, 0.9),
        Niat.Aduan => Adukan(1),
        Niat.Biaya when konteks.Nama == Langkah.Kartu => new(Niat.Biaya, konteks.Tentang, 1),
        _ => new(niat, Yakin: 1)
    };

    Maksud Adukan(double yakin)
    {
        var kode = katalog.Layanan.FirstOrDefault(l => l.JenisHasil == JenisHasil.Aduan)?.Kode;
        return new(Niat.Aduan, kode, Math.Max(yakin, 0.62)) { Calon = kode is null ? [] : [kode] };
    }

    // "BPJS yang dibayarin pemerintah" asks for no price.
    static bool MenanyaBiaya(string teks, IReadOnlyList<KataDibaca> isi, string tanda) =>
        tanda.Contains(' ', StringComparison.Ordinal) || teks.Contains('?', StringComparison.Ordinal) || tanda != "bayar" || isi.Count <= 4 || isi[^1].Baku == "bayar" || isi.Any(k => k.Baku is "berapa" or "tidak" or "apa");

    Maksud TentangBiaya(Cocok? atas, bool kuat) => atas is { Yakin: >= 0.2 } && !Aduan(atas.Kode)
        ? new(Niat.Biaya, atas.Kode, Math.Max(0.7, atas.Yakin))
        : new(Niat.Biaya, konteks.Nama == Langkah.Kartu ? konteks.Tentang : null, kuat ? 0.85 : 0.7);

    Maksud TentangLayanan(string teks, IReadOnlyList<KataDibaca> isi, List<Cocok> layanan, Dictionary<Niat, string> tanda)
    {
        var atas = layanan[0];
        // Its card says what comes of it; only a tap there begins.
        if (katalog.CariPaket(atas.Kode) is { } paket) return new(tanda.ContainsKey(Niat.Ajukan) ? Niat.Ajukan : Niat.Syarat, paket.Kode, Math.Max(atas.Yakin, Maksud.Pasti));
        // The whole message is its name: nothing else can be meant.
        var seluruhnya = atas is { Utuh: true, Lemah: false } && isi.All(k => atas.Kata.Contains(k.Baku));
        var yakin = seluruhnya && atas.Yakin >= 0.3 ? 1 : atas.Yakin;
        var kodeSama = isi.Count == 1 && katalog.Layanan.FirstOrDefault(l => l.Rincian.Alias.Contains(isi[0].Asli, StringComparer.OrdinalIgnoreCase)) is { } l ? l.Kode : null;
        if (kodeSama is not null) return new(Aduan(kodeSama) ? Niat.Aduan : Niat.Syarat, kodeSama, 1);
        if (seluruhnya && (isi.Count == 1 || !atas.Kata.Where(k => !indeks.Ringan.Contains(k)).All(Kosakata.Bawaan.Samar.Contains))) return new(tanda.ContainsKey(Niat.Ajukan) && isi.Any(k => k.Baku is "mau" or "minta" or "buat" or "urus" or "daftar" or "cetak") ? Niat.Ajukan : Niat.Syarat, atas.Kode, yakin);
        var mulai = Mulai(teks, isi, layanan);
        var samar = !mulai && atas.Kata.Where(k => !indeks.Ringan.Contains(k)).All(Kosakata.Bawaan.Samar.Contains);
        var niat = tanda.ContainsKey(Niat.Ajukan) && (mulai || !Kuat(tanda, Niat.Syarat)) ? Niat.Ajukan : Niat.Syarat;
        return samar ? new(niat, atas.Kode, Math.Min(yakin, Maksud.Pasti - 0.05)) { Calon = Sekeluarga(atas.Kode) } : new(niat, atas.Kode, mulai ? Math.Max(yakin, 0.9) : yakin, mulai);
    }

    /// <summary>The service and its neighbours in the menu.</summary>
    IReadOnlyList<string> Sekeluarga(string kode) => [kode, .. katalog.Dalam(katalog.Cari(kode)?.Kategori ?? "").Select(l => l.Kode).Where(k => k != kode).Take(2)];

    /// <summary>An order and nothing but an order: "saya mau mengajukan SKTM". A question, a doubt or any other word makes it less than that.</summary>
    bool Mulai(string teks, IReadOnlyList<KataDibaca> isi, List<Cocok> layanan)
    {
        var atas = layanan[0];
        return !teks.Contains('?', StringComparison.Ordinal) && atas is { Namanya: true, Yakin: >= 0.8 } && !Aduan(atas.Kode)
            && isi.Any(k => k.Baku is "ajukan" or "daftarkan" && k.Cara != CaraBaca.SalahKetik)
            && isi.All(k => BolehMulai.Contains(k.Baku) || atas.Kata.Contains(k.Baku));
    }

    Maksud? Jawaban(Cocok cocok, Cocok? atas)
    {
        if (!int.TryParse(cocok.Kode.AsSpan(AwalanJawaban.Length), out var id) || katalog.TanyaJawab.FirstOrDefault(t => t.Id == id) is not { } t) return null;
        // Words of a service as well as of the answer: the answer must say more than the service's name.
        if (atas is not null && cocok.Kata.All(atas.Kata.Contains)) return null;
        return new(t.Niat ?? Niat.Tanya, t.Kode, cocok.Yakin) { JawabanId = t.Id };
    }

    bool Aduan(string kode) => katalog.Cari(kode)?.JenisHasil == JenisHasil.Aduan;

    // "Aduan saya sampai mana?" complains of nothing.
    static bool Bukti(Cocok c) => c.Kata.Any(k => k is not ("aduan" or "lapor")) || c.Terpakai.Any(k => k is not ("aduan" or "lapor" or "saya" or "mau"));

    static bool Kuat(Dictionary<Niat, string> tanda, Niat niat) =>
        tanda.TryGetValue(niat, out var kata) && (kata.Contains(' ', StringComparison.Ordinal) || kata is "syarat" or "bagaimana" or "berkas" or "dokumen" or "cara" or "sudahjadi" or "belumjadi" or "alamatkantor" or "nomortelepon" or "biaya" or "bayar");

    // "Selamat malam, admin" greets; "admin" alone calls.
    bool Sapaan(IReadOnlyList<KataDibaca> isi) => isi.All(k => k.Baku == "saya" || k.Baku == "petugas" && isi.Count > 1 || indeks.Perintah.TryGetValue(k.Baku, out var n) && n == Niat.Menu || k.Baku == "selamat");

    /// <summary>The longest sign of each intent; words that name the service are no signs.</summary>
    Dictionary<Niat, string> CariTanda(IReadOnlyList<KataDibaca> isi, Cocok? atas)
    {
        Dictionary<Niat, string> hasil = [];
        var milikLayanan = atas is { Utuh: true } && !Aduan(atas.Kode) ? atas.Terpakai.Where(k => k is "gratis" or "biaya" or "bayar" or "uang" or "ajukan" or "sudahjadi" or "batal" or "jam").ToHashSet() : [];
        foreach (var (niat, pola) in indeks.Tanda)
            foreach (var (p, lemah) in pola)
                if ((lemah ? 1 : p.Length) > (hasil.TryGetValue(niat, out var lama) ? lama.Count(c => c == ' ') + 1 : 0) && !p.Any(milikLayanan.Contains) && Memuat(isi, p, 2)) hasil[niat] = string.Join(lemah ? '-' : ' ', p);
        return hasil;
    }

    // In this order, with few words between.
    static bool Memuat(IReadOnlyList<KataDibaca> isi, string[] pola, int sela)
    {
        for (var i = 0; i < isi.Count; i++)
        {
            if (isi[i].Baku != pola[0]) continue;
            var (di, p) = (i, 1);
            for (var j = i + 1; p < pola.Length && j < isi.Count && j - di <= sela + 1; j++)
                if (isi[j].Baku == pola[p]) (di, p) = (j, p + 1);
            if (p == pola.Length) return true;
        }
        return false;
    }

    /// <summary>Without what is denied: "bukan KK tapi KTP yang hilang" is about the KTP.</summary>
    static IReadOnlyList<KataDibaca> TanpaSangkalan(IReadOnlyList<KataDibaca> isi)
    {
        List<KataDibaca> sisa = [.. isi];
        for (var i = sisa.FindIndex(k => k.Baku == "bukan"); i >= 0; i = sisa.FindIndex(i + 1, k => k.Baku == "bukan"))
        {
            var tapi = sisa.FindIndex(i, k => k.Baku is "tapi" or "melainkan");
            if (tapi > i && tapi - i <= 6)
            {
                var lainnya = sisa.Skip(tapi).Any(k => Benda.Contains(k.Baku));
                for (var j = tapi - 1; j > i; j--) if (lainnya || Peristiwa.Contains(sisa[j].Baku)) sisa.RemoveAt(j);
            }
            else if (sisa.FindIndex(i, k => Benda.Contains(k.Baku) || Peristiwa.Contains(k.Baku)) is var kena and > 0 && kena - i <= 2) sisa.RemoveAt(kena);
        }
        for (var i = sisa.Count - 2; i >= 0; i--)
            if (sisa[i].Baku == "tidak" && Peristiwa.Contains(sisa[i + 1].Baku)) sisa.RemoveAt(i + 1);
        return sisa;
    }
}
