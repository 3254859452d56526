@echo off
rem Starts duibiao on Windows. Unpacked from the zip it only needs a Java 17 runtime.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo Java 17 not found. Please install a Java 17 runtime ^(JRE 17^) and run again.
  exit /b 2
)
set "JAR=%HOME_DIR%\lib\duibiao.jar"
if exist "%HOME_DIR%\pom.xml" set "JAR=%HOME_DIR%\target\duibiao.jar"
if not exist "%JAR%" (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo Maven not found. Please use the zip package, or install Maven 3.8+ and run again.
    exit /b 2
  )
  call mvn -B -q -f "%HOME_DIR%\pom.xml" package -DskipTests -Dspotless.check.skip -Dassembly.skipAssembly -Djacoco.skip 1>&2
  if errorlevel 1 exit /b 3
)
set "CACHE=%LOCALAPPDATA%\duibiao"
set "CDS="
if defined LOCALAPPDATA (
  if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
  for %%F in ("%JAR%") do set "STAMP=%%~zF"
)
if defined STAMP if exist "%CACHE%\%STAMP%.jsa" set "CDS=-XX:SharedArchiveFile=%CACHE%\%STAMP%.jsa"
if defined STAMP if not exist "%CACHE%\%STAMP%.jsa" set "CDS=-XX:ArchiveClassesAtExit=%CACHE%\%STAMP%.jsa"
if defined CDS (
  "%JAVA%" "%CDS%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Xss4m -Xlog:disable -Xlog:all=off "-Dduibiao.home=%HOME_DIR%" -cp "%JAR%" cn.duibiao.cli.Main %*
) else (
  "%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Xss4m "-Dduibiao.home=%HOME_DIR%" -cp "%JAR%" cn.duibiao.cli.Main %*
)
exit /b %ERRORLEVEL%
