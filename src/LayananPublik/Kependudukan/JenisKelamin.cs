namespace LayananPublik.Kependudukan;

public enum JenisKelamin
{
    LakiLaki,
    Perempuan,
}
